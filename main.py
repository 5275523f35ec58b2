"""The door of a checkout: `python main.py` opens the desktop, `python main.py queue status` is the command line."""

import sys

from docassist.cli import main

if __name__ == "__main__":
    sys.exit(main())

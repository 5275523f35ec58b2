"""`python -m docassist` is the command `docassist`."""

import sys

from docassist.cli import main

if __name__ == "__main__":
    sys.exit(main())

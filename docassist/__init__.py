"""DocAssist: a desktop clinic EMR that talks to its patients over WhatsApp."""

__version__ = "0.1.0"

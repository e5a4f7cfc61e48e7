"""Resource Guide: an offline desktop guide for people who meet, or may be, survivors of human trafficking."""

__version__ = "0.1.0"

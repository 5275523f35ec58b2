"""What the clinic does. No Qt and no HTTP server in here; frozen dataclasses go out, and permission is checked on the way in."""

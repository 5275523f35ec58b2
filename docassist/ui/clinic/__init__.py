"""The clinic's rooms: patients, and later visits, prescriptions and appointments."""

"""The clinic: patients and, later, their visits, prescriptions and appointments."""

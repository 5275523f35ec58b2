"""The ground floor: what is true about phones, times, states, roles and errors, with no I/O and nothing of ours below it."""

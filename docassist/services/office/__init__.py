"""The office: who works here, what is kept secret, what was agreed, what happened, and what is kept safe."""

"""The frame around the rooms: navigation, top bar, health strip, and the pages shown while there is no desk."""

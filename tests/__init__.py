"""The suite: mirrors guide_app/, with journeys through the real program, pictures of every page, and the bench."""

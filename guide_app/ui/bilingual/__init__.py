"""Side by side: one record in two languages, paired by paragraph."""

"""Words for users: codes from below become sentences here, in one place, where they can be translated."""

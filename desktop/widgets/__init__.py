"""Small passive parts, each painted or built once and used everywhere."""

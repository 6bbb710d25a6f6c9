"""Job task analyses: model, activities and facets, library, importers, search."""

"""The page shell: layout, GOV.UK form renderer, components and error pages."""

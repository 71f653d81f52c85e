"""Reading Vietnamese text: paragraphs, sentences, comparison keys, numbers, dates and names. Knows no ontology class."""

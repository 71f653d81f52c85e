"""Reading Vietnamese text: paragraphs, sentences, comparison keys, numbers, dates, names. Knows no ontology class."""

-- Entries are added to the full-text indexes by a statement for all of them, not one by one.
DROP TRIGGER "SearchEntry_insertEn";
DROP TRIGGER "SearchEntry_insertVi";
DROP TRIGGER "SearchEntry_insertLo";
DROP TRIGGER "SearchEntry_insertSound";

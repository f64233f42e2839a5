"""The shelf's tables, version by version."""

# What a folder's page gathers is worked out as each article is put on the shelf, so that no page reads all
# the sheets. Of an article's first sheet: its parties, and the figures whose sentences name them.
_NAMED = """
    SELECT sheets.article, json_extract(party.value, '$.name'), json_array_length(party.value, '$.mentions')
    FROM sheets, json_each(sheets.sheet, '$.parties') AS party WHERE sheets.number = 0
"""
_MEASURED = """
    SELECT sheets.article, json_extract(party.value, '$.name'), json_extract(figure.value, '$.kind'),
        json_extract(figure.value, '$.unit'), json_extract(figure.value, '$.value'),
        json_extract(figure.value, '$.display'), coalesce(json_extract(figure.value, '$.of'), ''),
        json_extract(figure.value, '$.modality')
    FROM sheets, json_each(sheets.sheet, '$.parties') AS party, json_each(sheets.sheet, '$.figures') AS figure
    WHERE sheets.number = 0 AND json_extract(figure.value, '$.repeats') IS NULL
    AND EXISTS (
        SELECT 1 FROM json_each(party.value, '$.mentions') AS mention
        WHERE json_extract(mention.value, '$.start') >= json_extract(figure.value, '$.sentence.start')
        AND json_extract(mention.value, '$.end') <= json_extract(figure.value, '$.sentence.end')
    )
"""

# Each is run once, in order, in a transaction of its own; none is ever changed, only added to.
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE articles (
        number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, made REAL NOT NULL, title TEXT NOT NULL,
        source TEXT, language TEXT NOT NULL,
        published TEXT, words INTEGER NOT NULL, figures INTEGER NOT NULL, parties INTEGER NOT NULL,
        questions INTEGER NOT NULL, names TEXT NOT NULL, text TEXT NOT NULL
    );
    CREATE TABLE sheets (
        article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, number INTEGER NOT NULL,
        language TEXT NOT NULL, sheet TEXT NOT NULL, PRIMARY KEY (article, number)
    );
    CREATE INDEX by_time ON articles (made);
    """,
    """
    CREATE VIRTUAL TABLE found USING fts5 (
        title, names, text, content = 'articles', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO found (rowid, title, names, text) SELECT number, title, names, text FROM articles;
    CREATE TRIGGER found_new AFTER INSERT ON articles BEGIN
        INSERT INTO found (rowid, title, names, text) VALUES (new.number, new.title, new.names, new.text);
    END;
    CREATE TRIGGER found_gone AFTER DELETE ON articles BEGIN
        INSERT INTO found (found, rowid, title, names, text)
        VALUES ('delete', old.number, old.title, old.names, old.text);
    END;
    """,
    """
    CREATE TABLE folders (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, taken REAL NOT NULL, undone TEXT NOT NULL
    );
    ALTER TABLE articles ADD COLUMN folder TEXT REFERENCES folders (id) ON DELETE SET NULL;
    CREATE INDEX by_folder ON articles (folder);
    """,
    """
    ALTER TABLE folders ADD COLUMN beyond INTEGER NOT NULL DEFAULT 0;
    """,
    f"""
    CREATE TABLE named (
        article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, party TEXT NOT NULL COLLATE NOCASE,
        mentions INTEGER NOT NULL
    );
    CREATE TABLE measured (
        article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, party TEXT NOT NULL COLLATE NOCASE,
        kind TEXT NOT NULL, unit TEXT NOT NULL, value REAL NOT NULL, display TEXT NOT NULL, of TEXT NOT NULL,
        modality TEXT NOT NULL
    );
    CREATE INDEX named_in ON named (article);
    CREATE INDEX measured_in ON measured (article);
    INSERT OR IGNORE INTO named {_NAMED};
    INSERT OR IGNORE INTO measured {_MEASURED};
    CREATE TRIGGER gathered AFTER INSERT ON sheets BEGIN
        INSERT OR IGNORE INTO named {_NAMED} AND sheets.rowid = new.rowid;
        INSERT OR IGNORE INTO measured {_MEASURED} AND sheets.rowid = new.rowid;
    END;
    ALTER TABLE folders ADD COLUMN differences TEXT;
    CREATE TRIGGER folder_less AFTER DELETE ON articles WHEN old.folder IS NOT NULL BEGIN
        UPDATE folders SET differences = NULL WHERE id = old.folder;
    END;
    CREATE TRIGGER folder_more AFTER INSERT ON articles WHEN new.folder IS NOT NULL BEGIN
        UPDATE folders SET differences = NULL WHERE id = new.folder;
    END;
    """,
)

package coop.milpa.imports.internal;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong or worth a note, file after file. */
final class Findings {

    private final List<String> files = new ArrayList<>();
    private final List<ImportError> errors = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();

    /** Errors are listed in the order in which files were opened. */
    void openedFile(String file) {
        files.add(file);
    }

    void wrong(String file, int row, String column, String code, String value) {
        errors.add(new ImportError(file, row, column, code, value));
    }

    void passedOver(String file, String column) {
        notes.add(new ImportNote(file, column));
    }

    boolean any() {
        return !errors.isEmpty();
    }

    /** By file and row; the errors of one row as they were found. */
    List<ImportError> errors() {
        return errors.stream()
                .sorted(Comparator.comparingInt((ImportError error) -> files.indexOf(error.file()))
                        .thenComparingInt(ImportError::row))
                .toList();
    }

    List<ImportNote> notes() {
        return List.copyOf(notes);
    }
}

package coop.milpa.imports.cli;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportNote;
import coop.milpa.imports.ImportReport;
import coop.milpa.imports.Overdraft;
import coop.milpa.imports.Reconciliation;
import coop.milpa.imports.Reconciliation.Mismatch;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an import's report as JSON, piece by piece: a file with a million wrong rows has a million errors. Amounts are
 * decimal text, dates ISO 8601.
 */
final class ReportFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonGenerator json;
    private final ErrorWords words;

    private ReportFile(JsonGenerator json, ErrorWords words) {
        this.json = json;
        this.words = words;
    }

    static void write(ImportReport report, ErrorWords words, Writer into) {
        try (JsonGenerator json =
                MAPPER.writer().with(new DefaultPrettyPrinter()).createGenerator(into)) {
            new ReportFile(json, words).write(report);
        }
    }

    private void write(ImportReport report) {
        json.writeStartObject();
        writeRows(report.rows());
        json.writeNumberProperty("posted", report.posted());
        json.writeNumberProperty("duplicates", report.duplicates());
        writeList("errors", report.errors(), this::writeError);
        writeList("notes", report.notes(), this::writeNote);
        writeList("overdrawn", report.overdrawn(), this::writeOverdraft);
        writeReconciliation(report.reconciliation());
        json.writeEndObject();
    }

    private void writeRows(ImportReport.Rows rows) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("members", rows.members());
        json.writeNumberProperty("accounts", rows.accounts());
        json.writeNumberProperty("openings", rows.openings());
        json.writeNumberProperty("movements", rows.movements());
        json.writeEndObject();
    }

    private void writeError(ImportError error) {
        json.writeStringProperty("file", error.file());
        json.writeNumberProperty("row", error.row());
        json.writeStringProperty("column", error.column());
        json.writeStringProperty("code", error.code());
        json.writeStringProperty("message", words.of(error));
    }

    private void writeNote(ImportNote note) {
        json.writeStringProperty("file", note.file());
        json.writeStringProperty("column", note.column());
    }

    private void writeOverdraft(Overdraft overdraft) {
        json.writeStringProperty("account", overdraft.account());
        json.writeStringProperty("from", overdraft.from().toString());
        json.writeStringProperty("to", overdraft.to().toString());
        json.writeStringProperty("lowest", overdraft.lowest().toPlainString());
    }

    private void writeReconciliation(Reconciliation reconciliation) {
        json.writeObjectPropertyStart("reconciliation");
        json.writeNumberProperty("account_days", reconciliation.accountDays());
        json.writeNumberProperty("exact", reconciliation.exact());
        json.writeNumberProperty("within_tolerance", reconciliation.withinTolerance());
        json.writeNumberProperty("mismatched", reconciliation.mismatched());
        writeList("mismatches", reconciliation.mismatches(), this::writeMismatch);
        json.writeNumberProperty("unprinted", reconciliation.unprinted());
        json.writeStringProperty("max_drift", reconciliation.maxDrift().toPlainString());
        json.writeEndObject();
    }

    private void writeMismatch(Mismatch mismatch) {
        json.writeStringProperty("account", mismatch.account());
        json.writeStringProperty("date", mismatch.date().toString());
        json.writeStringProperty("expected", mismatch.expected().toPlainString());
        json.writeStringProperty("printed", mismatch.printed().toPlainString());
        json.writeStringProperty("difference", mismatch.difference().toPlainString());
    }

    private <T> void writeList(String name, List<T> values, Consumer<T> writer) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            writer.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

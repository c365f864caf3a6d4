package coop.milpa.imports.internal;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportFiles;
import coop.milpa.imports.ImportOrder;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.platform.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files for tests: good ones to begin with, each to be replaced by the one a test is about. */
final class Papers {

    static final LocalDate FROM = LocalDate.of(1995, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Known NOTHING_KNOWN = new Known(
            new Books(FROM, FROM, TODAY),
            Map.of(),
            Map.of(),
            Set.of("demand"),
            Set.of("301101"),
            18,
            Papers::nationalDocuments);

    /** As if a country had one document, without a check digit. */
    private static Map<IdentityDocument, Documents.Key> nationalDocuments(Collection<IdentityDocument> documents) {
        return documents.stream()
                .filter(document -> document.type().equals("NATIONAL"))
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), document -> new Documents.Key("GT-NATIONAL", document.number())));
    }

    private final Path folder;

    Papers(Path folder) {
        this.folder = folder;
        members("""
                member,name,birth_date,sex,district
                1,Josefa Tzoc Ajú,1970-04-01,F,Totonicapán
                2,Mateo Xicará Pérez,1981-12-31,M,Totonicapán
                """);
        accounts("""
                account,owner,authorised,opened_on,currency
                10,1,,1995-01-02,GTQ
                20,2,1,1995-01-02,GTQ
                """);
    }

    Papers members(String text) {
        return write("members.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Papers accounts(String text) {
        return write("accounts.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Papers openings(String text) {
        return write("openings.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of movements under the full header. */
    Papers movements(String rows) {
        return write(
                "movements.csv",
                ("reference,account,date,kind,amount,balance_after,narrative\n" + rows)
                        .getBytes(StandardCharsets.UTF_8));
    }

    Papers write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportFiles files() {
        return new ImportFiles(file("members.csv"), file("accounts.csv"), file("openings.csv"), file("movements.csv"));
    }

    Batch read() {
        return read(NOTHING_KNOWN, false);
    }

    Batch read(Known known, boolean skipsBadRows) {
        return new BatchReader(known, new Reading("old-bank", skipsBadRows), Progress.silent()).read(files());
    }

    /** Everything that is wrong, as {@code members.csv:2:name:formula}. */
    List<String> errors() {
        return errorsOf(read());
    }

    static List<String> errorsOf(Batch batch) {
        return batch.findings().errors().stream().map(Papers::brief).toList();
    }

    /** Every movement compared with what was printed, within ten hundredths, from nothing on. */
    static Result compared(Batch batch) {
        var tolerance = new Tolerance(ImportOrder.TOLERANCE, batch.accounts());
        return Result.of(batch, at -> true, new Bases(batch.accounts()), tolerance);
    }

    private static String brief(ImportError error) {
        return error.file() + ":" + error.row() + ":" + error.column() + ":" + error.code();
    }

    private Optional<Path> file(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }
}

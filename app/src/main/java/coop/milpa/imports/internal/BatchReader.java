package coop.milpa.imports.internal;

import coop.milpa.imports.ImportFiles;
import coop.milpa.members.Registration;
import coop.milpa.platform.Progress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the files of one import in the order in which they lean on each other. */
final class BatchReader {

    private final Known known;
    private final Reading reading;
    private final Progress progress;
    private final Findings findings = new Findings();

    BatchReader(Known known, Reading reading, Progress progress) {
        this.known = known;
        this.reading = reading;
        this.progress = progress;
    }

    Batch read(ImportFiles files) {
        Register<Registration> members = new Register<>(known.members());
        Register<AccountRow> register = new Register<>(known.accounts());
        var memberFile = new MemberFile(members, findings, known, reading.skipsBadRows());
        var accountFile = new AccountFile(register, members, known.products(), reading.skipsBadRows());
        int memberRows = read(files.members(), Layout.MEMBERS, memberFile::read);
        int accountRows = read(files.accounts(), Layout.ACCOUNTS, accountFile::read);
        Accounts accounts = Accounts.of(register);
        var openingFile = new OpeningFile(accounts, register, known, reading);
        var movementFile = new MovementFile(accounts, register, known.books(), reading);
        int openingRows = read(files.openings(), Layout.OPENINGS, table -> openingFile.read(table, findings));
        int movementRows = read(files.movements(), Layout.MOVEMENTS, movementFile::read);
        int repeated = openingFile.repeated() + movementFile.repeated();
        var counts = new Batch.Counts(memberRows, accountRows, openingRows, movementRows, repeated);
        return new Batch(
                members, register, accounts, openingFile.openings(), movementFile.movements(), counts, findings);
    }

    private int read(Optional<Path> file, Layout layout, Consumer<Table> into) {
        if (file.isEmpty()) {
            return 0;
        }
        progress.begin("read " + file.get().getFileName(), 0);
        try (Table table = Table.open(file.get(), layout, findings, progress)) {
            into.accept(table);
            return table.count();
        } finally {
            progress.end();
        }
    }
}

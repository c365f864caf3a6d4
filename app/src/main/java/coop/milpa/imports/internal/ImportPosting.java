package coop.milpa.imports.internal;

import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.ImportRefusal;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts what was read and found good into the registers and the books. */
@Component
class ImportPosting {

    private final Members members;
    private final SavingsAccounts savings;
    private final Counterparts counterparts;
    private final HistoryWriter writer;
    private final HistoryDays days;
    private final DriftRegister drifts;
    private final TenantScope tenants;

    ImportPosting(
            Members members,
            SavingsAccounts savings,
            Counterparts counterparts,
            HistoryWriter writer,
            HistoryDays days,
            DriftRegister drifts,
            TenantScope tenants) {
        this.members = members;
        this.savings = savings;
        this.counterparts = counterparts;
        this.writer = writer;
        this.days = days;
        this.drifts = drifts;
        this.tenants = tenants;
    }

    /** Why nothing of it may be posted, found before anything is; empty if it may. */
    Optional<Refusal> forbids(Into into, Judged judged) {
        return days.cutIntoLiving(into.cooperative(), judged.lastDay())
                ? Optional.of(new ImportRefusal.BooksAreLive())
                : Optional.empty();
    }

    /**
     * Posts everything that is new.
     *
     * @return why its days may not be closed, and nothing after them was posted; empty once it is done
     */
    Optional<Refusal> post(Into into, Judged judged, Progress progress) {
        tenants.run(into.cooperative(), () -> register(into, judged.batch()));
        AccountId[] accounts = idsOf(into, judged.batch());
        tenants.run(
                into.cooperative(),
                () -> drifts.record(into.cooperative(), judged.result().drifts(), accounts));
        var maker = new EntryMaker(into, judged.batch(), accounts, counterparts.of(into));
        return postHistory(into, judged, maker, progress);
    }

    private void register(Into into, Batch batch) {
        List<Registration> registrations = List.copyOf(batch.members().fresh().values());
        List<AccountRow> rows = List.copyOf(batch.register().fresh().values());
        Map<String, Member> registered = members.register(into.cooperative(), registrations);
        Map<String, Member> all = rows.isEmpty() ? registered : members.all(into.cooperative());
        savings.open(
                into.cooperative(),
                into.branch(),
                rows.stream().map(row -> terms(row, all)).toList());
    }

    /**
     * Chunk by chunk; before the next begins, the days before its first one end. So the books never hold more than a
     * month that is not closed, and after a kill the same order goes on from the day where it stopped.
     */
    private Optional<Refusal> postHistory(Into into, Judged judged, EntryMaker maker, Progress progress) {
        Batch batch = judged.batch();
        Sequence sequence = Sequence.byDay(batch, judged.novelty()::isNew);
        List<Chunk> chunks = Chunk.cut(batch, sequence);
        progress.begin("history", days.left(into.cooperative(), judged.lastDay()) + sequence.count());
        for (Chunk chunk : chunks) {
            Optional<Refusal> stopped =
                    days.endThrough(into.cooperative(), chunk.first().minusDays(1), progress);
            if (stopped.isPresent()) {
                return stopped;
            }
            writer.write(into.cooperative(), batch, positions(sequence, chunk), maker);
            progress.advance(chunk.to() - chunk.from());
        }
        Optional<Refusal> stopped = days.endThrough(into.cooperative(), judged.lastDay(), progress);
        progress.end();
        return stopped;
    }

    private static List<Integer> positions(Sequence sequence, Chunk chunk) {
        return IntStream.range(chunk.from(), chunk.to())
                .map(sequence::at)
                .boxed()
                .toList();
    }

    private AccountId[] idsOf(Into into, Batch batch) {
        Map<String, SavingsAccount> all = savings.all(into.cooperative());
        List<AccountId> ids = new ArrayList<>();
        for (String number : batch.accounts().numbers()) {
            ids.add(Objects.requireNonNull(all.get(number), number).id());
        }
        return ids.toArray(AccountId[]::new);
    }

    private static SavingsAccount.Terms terms(AccountRow row, Map<String, Member> members) {
        return new SavingsAccount.Terms(
                row.number(),
                idOf(row.owner(), members),
                row.authorised().stream().map(number -> idOf(number, members)).toList(),
                row.product(),
                row.currency(),
                row.openedOn());
    }

    private static MemberId idOf(String number, Map<String, Member> members) {
        return Objects.requireNonNull(members.get(number), number).id();
    }
}

package coop.milpa.receipts.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.UndoPayroll;
import coop.milpa.receipts.internal.BroughtPayrollRegister.PaidRow;
import coop.milpa.receipts.internal.ReceiptRegister.Undone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Undoes all of a payroll that was brought in cash: mirrors of its entries, a row for each receipt, and one word to
 * each destination, however many rows it has; or nothing. In the caller's transaction.
 */
@Component
class PayrollUndoing {

    private static final String CONCEPT = "receipts.payroll-undone";
    private static final String OF_A_ROW = "receipts.reversal";

    private final Ledger ledger;
    private final BroughtPayrollRegister register;
    private final ReceiptReader reader;
    private final ReceiptRegister receipts;
    private final Payables payables;
    private final Tenders tenders;
    private final Members members;
    private final Steps steps;

    PayrollUndoing(
            Ledger ledger,
            BroughtPayrollRegister register,
            ReceiptReader reader,
            ReceiptRegister receipts,
            Payables payables,
            Tenders tenders,
            Members members,
            Steps steps) {
        this.ledger = ledger;
        this.register = register;
        this.reader = reader;
        this.receipts = receipts;
        this.payables = payables;
        this.tenders = tenders;
        this.members = members;
        this.steps = steps;
    }

    /** Who does it, and as one attempt. */
    @Component
    record Steps(Attempt attempt, CurrentActor actor) {}

    /** A row and its receipt. */
    private record Line(int row, Receipt receipt) {}

    /** The entry that took the cash out; or the first row that stays, or what the books say of the cash. */
    Outcome<EntryId> all(UndoPayroll command, BroughtPayroll payroll) {
        List<Line> lines = lines(command.cooperative(), payroll);
        Optional<Line> apart = lines.stream()
                .filter(line -> line.receipt().reversal().isPresent())
                .findFirst();
        return apart.isPresent()
                ? Outcome.refused(new ReceiptRefusal.PayrollRowUndone(
                        apart.get().row(), member(command.cooperative(), apart.get())))
                : steps.attempt().of(() -> reverse(command, lines));
    }

    private List<Line> lines(CooperativeId cooperative, BroughtPayroll payroll) {
        List<PaidRow> rows = register.rows(cooperative, payroll);
        Map<ReceiptId, Receipt> all = reader
                .all(cooperative, rows.stream().map(PaidRow::receipt).toList())
                .stream()
                .collect(Collectors.toMap(Receipt::id, Function.identity()));
        return rows.stream()
                .map(row -> new Line(row.number(), Objects.requireNonNull(all.get(row.receipt()))))
                .toList();
    }

    private Outcome<EntryId> reverse(UndoPayroll command, List<Line> lines) {
        List<ReverseEntry> mirrors = new ArrayList<>();
        mirrors.add(new ReverseEntry(heading(command, command.request(), CONCEPT), command.cash()));
        lines.forEach(line -> mirrors.add(new ReverseEntry(
                heading(command, request(command, line), OF_A_ROW),
                line.receipt().entry())));
        List<Outcome<Posted>> outcomes = ledger.reverseAll(command.cooperative(), mirrors);
        List<Undone> undone = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            switch (outcomes.get(n + 1)) {
                case Outcome.Refused<Posted>(Refusal why) -> {
                    return Outcome.refused(stays(line.row(), member(command.cooperative(), line), why));
                }
                case Outcome.Done<Posted>(Posted posted) ->
                    undone.add(new Undone(
                            line.receipt().id(), reversal(request(command, line), posted, command.reason())));
            }
        }
        return tenders.explained(command.cooperative(), outcomes.getFirst())
                .map(cash -> record(command, lines, undone, cash));
    }

    private EntryId record(UndoPayroll command, List<Line> lines, List<Undone> undone, Posted cash) {
        receipts.addReversals(command.cooperative(), undone);
        tenders.undone(command.cooperative(), command.cash(), reversal(command.request(), cash, command.reason()));
        payables.undone(
                command.cooperative(),
                lines.stream()
                        .flatMap(line -> line.receipt().payments().stream())
                        .toList());
        register.undo(
                command.cooperative(),
                command.cash(),
                new BroughtPayroll.Undoing(command.request(), cash.entry(), cash.businessDate(), command.reason()),
                actor());
        return cash.entry();
    }

    private static Refusal stays(int row, String member, Refusal why) {
        return switch (why) {
            case LedgerRefusal.BelowFloor spent -> new ReceiptRefusal.PayrollRowSpent(row, member);
            case LedgerRefusal.AlreadyReversed undone -> new ReceiptRefusal.PayrollRowUndone(row, member);
            default -> new ReceiptRefusal.PayrollRowStays(row, member);
        };
    }

    private String member(CooperativeId cooperative, Line line) {
        MemberId id = line.receipt().member();
        Member member = members.named(cooperative, List.of(id)).get(id);
        return Objects.requireNonNull(member).number();
    }

    private Heading heading(UndoPayroll command, RequestId request, String concept) {
        return Heading.of(command.cooperative(), request, concept, actor()).saying(command.reason());
    }

    private ActorId actor() {
        return steps.actor().get().actor().id();
    }

    /** Always the same for a row of what is asked. */
    private static RequestId request(UndoPayroll command, Line line) {
        String name = "milpa.payroll-undone:" + command.request() + ":" + line.row();
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Receipt.Reversal reversal(RequestId request, Posted posted, String reason) {
        return new Receipt.Reversal(request, posted.entry(), posted.businessDate(), reason);
    }
}

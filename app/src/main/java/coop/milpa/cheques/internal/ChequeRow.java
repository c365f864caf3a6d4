package coop.milpa.cheques.internal;

import coop.milpa.cheques.Cheque;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.HoldId;
import coop.milpa.teller.ShiftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A cheque as a row says it. */
final class ChequeRow {

    static final String SELECT = "select c.* from cheques.cheque c where c.cooperative_id = :cooperative ";

    private ChequeRow() {}

    static Cheque of(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Cheque(
                row.getLong("number"),
                new Cheque.Paper(
                        row.getString("bank"),
                        row.getString("drawer_account"),
                        row.getString("cheque_number"),
                        row.getString("drawer"),
                        row.getObject("dated", LocalDate.class),
                        new Money(row.getLong("amount"), currency)),
                new Cheque.Into(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("account_number"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        new Money(row.getLong("tax"), currency)),
                new Cheque.Taken(
                        row.getObject("taken_on", LocalDate.class),
                        new ActorId(row.getObject("taken_by", UUID.class)),
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new ShiftId(row.getObject("shift_id", UUID.class)),
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        new HoldId(row.getObject("hold_id", UUID.class))),
                Cheque.State.valueOf(row.getString("state")),
                clearing(row),
                returned(row, currency));
    }

    private static Optional<Cheque.Clearing> clearing(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("clears_on", LocalDate.class);
        return until == null ? Optional.empty() : Optional.of(new Cheque.Clearing(row.getLong("batch"), until));
    }

    private static Optional<Cheque.Returned> returned(ResultSet row, Currency currency) throws SQLException {
        LocalDate on = row.getObject("returned_on", LocalDate.class);
        if (on == null) {
            return Optional.empty();
        }
        return Optional.of(new Cheque.Returned(
                on,
                new EntryId(row.getObject("return_entry", UUID.class)),
                row.getString("return_reason"),
                new Money(row.getLong("charge"), currency),
                new Money(row.getLong("owed"), currency)));
    }
}

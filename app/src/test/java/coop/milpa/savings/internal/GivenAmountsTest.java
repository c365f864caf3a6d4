package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.AccountId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GivenAmountsTest {

    /** More than fit at first; accounts in the order of their bytes, half of them with the highest bit set. */
    private final List<AccountId> accounts = LongStream.range(0, 3_000)
            .mapToObj(n -> new AccountId(new UUID(n < 1_500 ? 1 : Long.MIN_VALUE + 1, n)))
            .toList();

    @Test
    void whatEachWasGivenIsWhatItsLineSays() {
        GivenAmounts given = given();
        accounts.forEach(account -> given.compare(account, -7));

        assertThat(given.sum()).isEqualTo(21_000);
        assertThat(given.offenders()).isEmpty();
        assertThat(given.others()).isZero();
    }

    @Test
    void whoHasNoLineIsNamedWhereverItStands() {
        GivenAmounts given = given();
        accounts.stream()
                .filter(account -> !List.of(accounts.getFirst(), accounts.get(1_700), accounts.getLast())
                        .contains(account))
                .forEach(account -> given.compare(account, -7));

        assertThat(given.offenders())
                .hasSize(3)
                .anySatisfy(offender ->
                        assertThat(offender).contains(accounts.getFirst().toString()))
                .anySatisfy(offender ->
                        assertThat(offender).contains(accounts.get(1_700).toString()))
                .anySatisfy(offender ->
                        assertThat(offender).contains(accounts.getLast().toString()));
    }

    @Test
    void whoWasCreditedAnotherAmountIsNamed() {
        GivenAmounts given = given();
        accounts.forEach(account -> given.compare(account, account.equals(accounts.get(4)) ? 7 : -7));

        assertThat(given.offenders())
                .singleElement()
                .satisfies(offender ->
                        assertThat(offender).contains(accounts.get(4).toString()));
    }

    @Test
    void linesOfOthersAreCounted() {
        GivenAmounts given = given();
        given.compare(new AccountId(new UUID(0, 5)), 21_000);
        accounts.forEach(account -> given.compare(account, -7));
        given.compare(new AccountId(new UUID(-1, 5)), 1);

        assertThat(given.others()).isEqualTo(2);
        assertThat(given.offenders()).isEmpty();
    }

    private GivenAmounts given() {
        var given = new GivenAmounts();
        accounts.forEach(account -> given.add(account.value(), 7));
        return given;
    }
}

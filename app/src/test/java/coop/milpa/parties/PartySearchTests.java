package coop.milpa.parties;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search says of names that it did not read. */
@ModuleTest
class PartySearchTests {

    private static final int READ_MAX = 1_000;

    private final Parties parties;
    private final PartySearch search;
    private final TenantScope tenants;
    private CooperativeId here = CooperativeId.next();

    PartySearchTests(Parties parties, PartySearch search, TenantScope tenants) {
        this.parties = parties;
        this.search = search;
        this.tenants = tenants;
    }

    @BeforeEach
    void inACooperativeOfItsOwn() {
        here = CooperativeId.next();
    }

    /** Both words begin alike, so the sieve lets through whoever has one of them. */
    @Test
    void itSaysWhenNamesThatMayFitWereLeftUnread() {
        enter(READ_MAX);
        assertThat(search.byName(here, "marta martinez", 20).matches()).isEmpty();
        assertThat(search.byName(here, "marta martinez", 20).more()).isFalse();

        enter(1);
        assertThat(search.byName(here, "marta martinez", 20).more()).isTrue();
    }

    @Test
    void namesThatTheSievePassesOverAreNotLeftUnread() {
        enter(READ_MAX + 1);
        assertThat(search.byName(here, "marta jose", 20).more()).isFalse();
    }

    private void enter(int ofEach) {
        List<NewParty> many = IntStream.range(0, ofEach)
                .boxed()
                .flatMap(n -> Stream.of("Marta Zúñiga", "José Martínez"))
                .map(PartySearchTests::person)
                .toList();
        tenants.run(here, () -> parties.enterAll(here, many));
    }

    private static NewParty person(String name) {
        var said = new Particulars(
                PartyKind.PERSON,
                PartyName.printed(name),
                Optional.of(LocalDate.of(1980, 5, 6)),
                Sex.UNSTATED,
                new Home("", ""),
                "",
                List.of());
        return new NewParty(PartyId.next(), said, List.of());
    }
}

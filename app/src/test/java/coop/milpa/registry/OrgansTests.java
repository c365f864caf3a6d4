package coop.milpa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the registry promises about organs: who sits, who may, and until when. */
@ModuleTest
class OrgansTests {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 2, 28);
    private static final Election ELECTION = new Election(DAY, "12-2020", "5");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Organs organs;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TestDatabase.Owner owner;

    OrgansTests(
            Cooperatives cooperatives, Organs organs, Settings settings, JdbcClient jdbc, TestDatabase.Owner owner) {
        this.cooperatives = cooperatives;
        this.organs = organs;
        this.settings = settings;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    @Test
    void theLawSaysWhichOrgansThereAre() {
        CooperativeId here = cooperative("GT");

        assertThat(organs.rules(here, DAY))
                .extracting(OrganRule::organ)
                .containsExactly(Organ.ASSEMBLY, Organ.BOARD, Organ.SUPERVISORY, Organ.EDUCATION, Organ.CREDIT);
        assertThat(organs.vacancies(here, DAY)).contains(new Organs.Vacancy(Organ.BOARD, 5));
        assertThat(organs.setUp(here, Organ.ELECTORAL, DAY))
                .isEqualTo(Outcome.refused(new OrganRefusal.UnknownOrgan(Organ.ELECTORAL)));
    }

    @Test
    void askingTwiceElectsOnce() {
        CooperativeId here = cooperative("GT");
        Elect command = elect(here, PartyId.next(), Organ.BOARD, Office.PRESIDENT, DAY);

        OfficeHolder holder = done(organs.elect(command));

        assertThat(organs.elect(command)).isEqualTo(Outcome.done(holder));
        assertThat(holder.term().to()).isEqualTo(LAST);
        assertThat(organs.sitting(here, DAY)).containsExactly(holder);
        assertThat(organs.sitting(here, DAY.minusDays(1))).isEmpty();
        assertThat(organs.expiring(here, LAST, LAST)).containsExactly(holder);
        var other = new Elect(here, command.request(), PartyId.next(), command.seat(), DAY, Optional.empty(), ELECTION);
        assertThat(organs.elect(other)).isEqualTo(Outcome.refused(new OrganRefusal.RequestReused(command.request())));
    }

    @Test
    void onePresidentAtATime() {
        CooperativeId here = cooperative("GT");
        OfficeHolder first = elected(here, PartyId.next(), Organ.BOARD, Office.PRESIDENT, DAY);
        PartyId next = PartyId.next();

        assertThat(organs.elect(elect(here, next, Organ.BOARD, Office.PRESIDENT, LAST)))
                .isEqualTo(Outcome.refused(new OrganRefusal.SeatTaken(Office.PRESIDENT, LAST)));
        EndOffice resigned = new EndOffice(here, RequestId.next(), first.id(), DAY.plusYears(1), Ending.RESIGNED);
        assertThat(done(organs.end(resigned)).last()).isEqualTo(DAY.plusYears(1));
        assertThat(organs.end(resigned)).isInstanceOf(Outcome.Done.class);
        done(organs.elect(elect(here, next, Organ.BOARD, Office.PRESIDENT, LAST)));
        assertThat(organs.end(new EndOffice(here, RequestId.next(), first.id(), LAST, Ending.REMOVED)))
                .isEqualTo(Outcome.refused(new OrganRefusal.EndedBefore(DAY.plusYears(1))));
    }

    @Test
    void whoGovernsDoesNotWatch() {
        CooperativeId here = cooperative("GT");
        PartyId ana = PartyId.next();
        elected(here, ana, Organ.BOARD, Office.MEMBER, DAY);

        assertThat(why(organs.elect(elect(here, ana, Organ.SUPERVISORY, Office.MEMBER, DAY))))
                .isInstanceOf(OrganRefusal.SitsInIncompatible.class);
        assertThat(why(organs.elect(elect(here, ana, Organ.BOARD, Office.SECRETARY, DAY))))
                .isEqualTo(new OrganRefusal.SitsAlready(Organ.BOARD, LAST));
        done(organs.elect(elect(here, ana, Organ.EDUCATION, Office.MEMBER, DAY)));
    }

    @Test
    void relativesDoNotWatchEachOther() {
        CooperativeId here = cooperative("GT");
        PartyId ana = PartyId.next();
        PartyId wife = PartyId.next();
        PartyId sister = PartyId.next();
        PartyId farInLaw = PartyId.next();
        elected(here, ana, Organ.BOARD, Office.MEMBER, DAY);
        done(organs.declare(here, new Kinship(wife, ana, Kinship.Kind.SPOUSE, 0)));
        done(organs.declare(here, new Kinship(ana, sister, Kinship.Kind.CONSANGUINITY, 2)));
        done(organs.declare(here, new Kinship(ana, farInLaw, Kinship.Kind.AFFINITY, 3)));

        for (PartyId near : new PartyId[] {wife, sister}) {
            assertThat(why(organs.elect(elect(here, near, Organ.SUPERVISORY, Office.MEMBER, DAY))))
                    .isInstanceOf(OrganRefusal.RelativeSits.class);
        }
        elected(here, farInLaw, Organ.SUPERVISORY, Office.MEMBER, DAY);
        assertThat(organs.conflicts(here, DAY)).isEmpty();
        assertThat(organs.declare(here, new Kinship(ana, wife, Kinship.Kind.AFFINITY, 1)))
                .isEqualTo(Outcome.refused(new OrganRefusal.DeclaredOtherwise(Kinship.Kind.SPOUSE, 0)));
    }

    @Test
    void whatIsDeclaredLateIsAConflictNotARefusal() {
        CooperativeId here = cooperative("GT");
        PartyId ana = PartyId.next();
        PartyId brother = PartyId.next();
        elected(here, ana, Organ.BOARD, Office.MEMBER, DAY);
        elected(here, brother, Organ.SUPERVISORY, Office.MEMBER, DAY);
        var kinship = new Kinship(ana, brother, Kinship.Kind.CONSANGUINITY, 2);

        done(organs.declare(here, kinship));

        assertThat(organs.conflicts(here, DAY)).containsExactly(kinship);
    }

    @Test
    void afterTwoTermsOnEndSomeoneElseHasHerTurn() {
        CooperativeId here = cooperative("GT");
        PartyId ana = PartyId.next();
        elected(here, ana, Organ.BOARD, Office.MEMBER, DAY);
        elected(here, ana, Organ.BOARD, Office.MEMBER, DAY.plusYears(2));

        assertThat(why(organs.elect(elect(here, ana, Organ.BOARD, Office.MEMBER, DAY.plusYears(4)))))
                .isEqualTo(new OrganRefusal.TooManyTerms(2));
        done(organs.elect(elect(here, ana, Organ.BOARD, Office.MEMBER, DAY.plusYears(6))));
    }

    @Test
    void whoseTermIsOverMayGoOnUntilSomeoneSucceeds() {
        CooperativeId here = cooperative("PE");
        OfficeHolder holder = elected(here, PartyId.next(), Organ.BOARD, Office.PRESIDENT, DAY);
        LocalDate over = holder.last();

        assertThat(organs.sitting(here, over.plusDays(365))).containsExactly(holder);
        assertThat(organs.sitting(here, over.plusDays(366))).isEmpty();
        OfficeHolder next = elected(here, PartyId.next(), Organ.BOARD, Office.PRESIDENT, over.plusDays(30));
        assertThat(organs.sitting(here, over.plusDays(29))).containsExactly(holder);
        assertThat(organs.sitting(here, over.plusDays(30))).containsExactly(next);
    }

    @Test
    void bylawsGoBeforeTheLaw() {
        CooperativeId here = cooperative("GT");
        Source bylaw = Source.confirmed("Estatuto, artículo 30");
        settings.set(
                here,
                SettingKey.whole("registry.supervisory.seats", 0),
                new Settings.Decision<>(LocalDate.of(2019, 1, 1), 1L, bylaw));
        elected(here, PartyId.next(), Organ.SUPERVISORY, Office.PRESIDENT, DAY);

        assertThat(why(organs.elect(elect(here, PartyId.next(), Organ.SUPERVISORY, Office.MEMBER, DAY))))
                .isEqualTo(new OrganRefusal.NoSeatLeft(Organ.SUPERVISORY, 1));
    }

    @Test
    void aTermHasBoundsAndAMinute() {
        CooperativeId here = cooperative("GT");
        var longer = new Elect(
                here,
                RequestId.next(),
                PartyId.next(),
                new Seat(Organ.BOARD, Office.MEMBER),
                DAY,
                Optional.of(LAST.plusDays(1)),
                ELECTION);
        assertThat(why(organs.elect(longer))).isEqualTo(new OrganRefusal.TermTooLong(LAST.plusDays(1), LAST));
        assertThat(why(organs.elect(elect(here, PartyId.next(), Organ.ASSEMBLY, Office.MEMBER, DAY))))
                .isEqualTo(new OrganRefusal.NoSuchOrgan(Organ.ASSEMBLY));
        assertThat(why(organs.elect(elect(here, PartyId.next(), Organ.BOARD, Office.MEMBER, DAY.minusDays(1)))))
                .isInstanceOf(OrganRefusal.TermBackwards.class);
    }

    @Test
    void anotherCooperativesOfficesAreNotThere() {
        CooperativeId here = cooperative("GT");
        CooperativeId there = cooperative("GT");
        OfficeHolder holder = elected(here, PartyId.next(), Organ.BOARD, Office.PRESIDENT, DAY);

        assertThat(organs.history(there)).isEmpty();
        assertThat(organs.end(new EndOffice(there, RequestId.next(), holder.id(), DAY, Ending.DIED)))
                .isEqualTo(Outcome.refused(new OrganRefusal.UnknownOffice(holder.id())));
        assertThat(jdbc.sql("select count(*) from registry.office_holder")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void noTableTakesTwoPresidents() {
        CooperativeId here = cooperative("GT");
        elected(here, PartyId.next(), Organ.BOARD, Office.PRESIDENT, DAY);

        assertThatThrownBy(() ->
                        owner.jdbc().sql("""
                                with scope as materialized (select set_config('milpa.cooperative', :here::text, false))
                                insert into registry.office_holder (cooperative_id, office_id, request_id, party_id,
                                    organ, office, begins, ends, elected_on, minute, point)
                                select :here::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'BOARD',
                                    'PRESIDENT', '2021-01-01', '2021-12-31', '2020-12-01', '1', '1' from scope
                                """).param("here", here.toString()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private OfficeHolder elected(CooperativeId here, PartyId party, Organ organ, Office office, LocalDate from) {
        return done(organs.elect(elect(here, party, organ, office, from)));
    }

    private static Elect elect(CooperativeId here, PartyId party, Organ organ, Office office, LocalDate from) {
        return new Elect(here, RequestId.next(), party, new Seat(organ, office), from, Optional.empty(), ELECTION);
    }

    private CooperativeId cooperative(String country) {
        String code = "org-" + COUNT.incrementAndGet();
        CooperativeId made = done(cooperatives.create(new CreateCooperative(
                        code, "Cooperativa " + code, country, "USD", LocalDate.of(2019, 1, 1), Choices.none())))
                .id();
        organs.setUp(made, DAY);
        return made;
    }

    private static Object why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why : outcome;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}

package coop.milpa.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.NetworkScope.Look;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What members are found by, in one cooperative and in all. */
@ModuleTest
class MemberSearchTests {

    private final Members members;
    private final MemberSearch search;
    private final NetworkSearch network;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestDatabase.Owner owner;
    private CooperativeId here = CooperativeId.next();

    MemberSearchTests(
            Members members,
            MemberSearch search,
            NetworkSearch network,
            TenantScope tenants,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TestDatabase.Owner owner) {
        this.members = members;
        this.search = search;
        this.network = network;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.owner = owner;
    }

    @BeforeEach
    void inACooperativeOfItsOwn() {
        here = CooperativeId.next();
        members.register(
                here,
                List.of(
                        member("7", "María Zúñiga López", "111"),
                        member("8", "María Álvarez López", "222"),
                        member("111", "Mario Lopes", "333"),
                        member("10", "K'iche' Batz'", "444")));
    }

    @Test
    void aNameIsFoundByBeginningsOfWordsInAnyOrderWithoutAccents() {
        assertThat(names("lop mar")).containsExactly("María Álvarez López", "María Zúñiga López", "Mario Lopes");
        assertThat(names("MARÍA zuniga")).containsExactly("María Zúñiga López");
        assertThat(names("kiche batz")).containsExactly("K'iche' Batz'");
        assertThat(names("maria xyz")).isEmpty();
        assertThat(names("  ")).isEmpty();
        assertThat(names("%")).isEmpty();
    }

    @Test
    void whatIsCertainComesFirst() {
        assertThat(search.search(here, "111", 10).hits())
                .extracting(MemberSearch.Hit::by)
                .containsExactly(MemberSearch.By.NUMBER, MemberSearch.By.DOCUMENT);
        assertThat(names("222")).containsExactly("María Álvarez López");
    }

    @Test
    void itSaysWhetherThereAreMore() {
        assertThat(search.search(here, "mar", 2).more()).isTrue();
        assertThat(search.search(here, "mar", 2).hits()).hasSize(2);
        assertThat(search.search(here, "mar", 3).more()).isFalse();
    }

    @Test
    void commonWordsThatAreSeldomMetTogetherAreFound() {
        members.register(
                here,
                IntStream.range(0, 12_000)
                        .mapToObj(n -> member("c" + n, n % 2 == 0 ? "Común Uno" : "Vulgar Dos", ""))
                        .toList());
        members.register(here, List.of(member("last", "Común Vulgar", "")));
        assertThat(names("común vulgar")).containsExactly("Común Vulgar");
        assertThat(search.search(here, "comun", 20).more()).isTrue();
    }

    @Test
    void nobodyFindsTheMembersOfAnotherCooperative() {
        CooperativeId there = CooperativeId.next();
        assertThat(search.search(there, "maria", 10).hits()).isEmpty();
        assertThat(search.search(there, "111", 10).hits()).isEmpty();
    }

    @Test
    void whoSearchesTheNetworkFindsMembersEverywhereAndItStaysOnRecord() {
        String name = "Nombre" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        CooperativeId there = CooperativeId.next();
        members.register(here, List.of(member("n1", name + " Uno", name)));
        members.register(there, List.of(member("n2", name + " Dos", "")));
        assertThat(network.search(new Look(name, "Oficio 12 del juzgado"), 10).hits())
                .extracting(NetworkSearch.Hit::cooperative, NetworkSearch.Hit::number, NetworkSearch.Hit::name)
                .containsExactly(tuple(here, "n1", name + " Uno"), tuple(there, "n2", name + " Dos"));
        assertThat(owner.jdbc()
                        .sql("select count(*) from platform.audit_record where after->>'what' = :name"
                                + " and after->>'reason' = 'Oficio 12 del juzgado'")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsSeenOfTheNetworkWithoutALookOnRecord() {
        assertThat(transaction.<Long>execute(status -> {
                    jdbc.sql("select set_config('milpa.network_look', :name, true)")
                            .param("name", UUID.randomUUID().toString())
                            .query(String.class)
                            .single();
                    jdbc.sql("set local role milpa_network").update();
                    return jdbc.sql("select count(*) from parties.party p where p.full_name <> ''")
                            .query(Long.class)
                            .single();
                }))
                .isZero();
    }

    @Test
    void aLookSeesNoMoreThanNames() {
        assertThatThrownBy(() -> transaction.execute(status -> {
                    jdbc.sql("set local role milpa_network").update();
                    return jdbc.sql("select phone from parties.party")
                            .query(String.class)
                            .list();
                }))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aLookInsideATransactionIsADefect() {
        assertThatThrownBy(() -> tenants.read(here, () -> network.search(new Look("maria", "curiosity"), 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> names(String text) {
        return search.search(here, text, 20).hits().stream()
                .map(hit -> hit.member().name())
                .toList();
    }

    private static Registration member(String number, String name, String document) {
        return new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1990, 1, 1)),
                Sex.UNSTATED,
                new Home("Zona 1", ""),
                document.isEmpty() ? IdentityDocument.NONE : new IdentityDocument("Carné", document),
                Optional.empty(),
                "",
                "");
    }
}

package coop.milpa.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImages;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.Profiles;
import coop.milpa.members.web.OfficeFixture.Site;
import coop.milpa.parties.Parties;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** What is written down about a member by page: checked first, done once. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, OfficeFixture.class})
class MemberActPagesTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000049454e44ae426082");

    private final OfficeFixture office;
    private final Beneficiaries beneficiaries;
    private final MandateBook mandates;
    private final Profiles profiles;
    private final Memberships memberships;
    private final MemberImages images;
    private final Parties parties;
    private Site site;
    private Member rosa;
    private Member juan;

    MemberActPagesTests(
            OfficeFixture office,
            Beneficiaries beneficiaries,
            MandateBook mandates,
            Profiles profiles,
            Memberships memberships,
            MemberImages images,
            Parties parties) {
        this.office = office;
        this.beneficiaries = beneficiaries;
        this.mandates = mandates;
        this.profiles = profiles;
        this.memberships = memberships;
        this.images = images;
        this.parties = parties;
        this.site = office.open();
        this.rosa = office.member(site, "Rosa Choc");
        this.juan = office.member(site, "Juan Caal");
    }

    @BeforeEach
    void twoMembers() {
        site = office.open();
        rosa = office.member(site, "Rosa Choc");
        juan = office.member(site, "Juan Caal");
    }

    @Test
    void beneficiariesMustComeToAHundredAndAreNamedInTheCheck() {
        String address = at("/keep/beneficiaries");
        assertThat(office.post(address + "/check", Map.of("shares", juan.number() + " 60")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#shares\"", "60", juan.number() + " 60");
        assertThat(office.post(address + "/check", Map.of("shares", "nadie 100")))
                .hasStatus(422)
                .bodyText()
                .contains("«nadie 100»");
        Map<String, String> filled = asked("shares", juan.number() + " 100");
        assertThat(office.post(address + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Juan Caal 100 %");
        assertThat(office.post(address + "/done", filled)).hasRedirectedUrl(at(""));
        assertThat(office.post(address + "/done", filled)).hasRedirectedUrl(at(""));
        assertThat(beneficiaries.of(site.books().cooperative(), rosa.id(), TestClock.TODAY))
                .hasSize(1);
    }

    @Test
    void aPowerIsGivenAndEndsOnceItIsTakenBack() {
        String address = at("/keep/mandate");
        assertThat(office.page(address)).contains("apoderado para todo", "value=\"02/03/2026\"");
        Map<String, String> joint = Map.of("person", juan.number(), "power", "JOINT_ALL", "from", "02/03/2026");
        assertThat(office.post(address + "/check", joint))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#account\"");
        Map<String, String> limited = new TreeMap<>(joint);
        limited.putAll(Map.of("power", "AUTHORISED", "most", "500.00"));
        assertThat(office.post(address + "/check", limited))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#most\"", "Solo un apoderado");
        limited.putAll(Map.of("power", "ATTORNEY", "most", "0"));
        assertThat(office.post(address + "/check", limited))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#most\"", "mayor que cero");
        Map<String, String> filled = asked("person", juan.number());
        filled.put("power", "ATTORNEY");
        filled.put("from", "02/03/2026");
        filled.put("most", "500.00");
        assertThat(office.post(address + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Juan Caal", "apoderado para todo", "Q\u00a0500.00");
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(address + "/done", filled)).hasRedirectedUrl(at(""));
        }
        var standing = mandates.of(site.books().cooperative(), rosa.id(), TestClock.TODAY);
        assertThat(standing).hasSize(1);

        Map<String, String> ended =
                asked("mandate", standing.keySet().iterator().next().toString());
        ended.put("reason", "Ya no hace falta");
        assertThat(office.post(at("/keep/revocation/check"), ended))
                .hasStatusOk()
                .bodyText()
                .contains("Juan Caal");
        assertThat(office.post(at("/keep/revocation/done"), ended)).hasRedirectedUrl(at(""));
        assertThat(mandates.of(site.books().cooperative(), rosa.id(), TestClock.TODAY))
                .isEmpty();
    }

    @Test
    void aProfileIsKeptAndItsMistakesAreSaidAllAtOnce() {
        String address = at("/keep/review");
        assertThat(office.post(address + "/check", Map.of("occupationCode", "abc", "relatives", "mi tío")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#occupation\"", "href=\"#occupationCode\"", "href=\"#relatives\"", "mi tío");
        Map<String, String> filled = asked("on", "02/03/2026");
        filled.put("occupation", "Vende telas");
        filled.put("fundsFrom", "Su tienda");
        filled.put("in", "3,500.00");
        filled.put("out", "900");
        filled.put("movement-REMITTANCES", "yes");
        assertThat(office.post(address + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Vende telas", "Q\u00a03,500.00", "Remesas");
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(address + "/done", filled)).hasRedirectedUrl(at(""));
        }
        assertThat(profiles.history(site.books().cooperative(), rosa.id())).hasSize(1);
    }

    @Test
    void aDeathIsWrittenDownAfterAWarning() {
        Map<String, String> filled = asked("diedOn", "01/03/2026");
        filled.put("certificate", "Acta 7-2026");
        assertThat(office.post(at("/keep/death/check"), filled))
                .hasStatusOk()
                .bodyText()
                .contains("No se deshace", "Acta 7-2026");
        assertThat(state()).isEqualTo(MembershipState.ACTIVE);
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(at("/keep/death/done"), filled)).hasRedirectedUrl(at(""));
        }
        assertThat(state()).isEqualTo(MembershipState.DECEASED);
    }

    @Test
    void aResignationIsTakenNoteOfByAnOrgan() {
        Map<String, String> resolution = asked("organ", "board");
        resolution.put("minute", "3");
        resolution.put("point", "1");
        resolution.put("resolvedOn", "02/03/2026");
        assertThat(office.post(at("/decide/acceptance/check"), resolution))
                .hasStatus(422)
                .bodyText()
                .contains("no está dejando la cooperativa");
        Map<String, String> leave = asked("reason", "Se muda");
        assertThat(office.post(at("/keep/resignation/done"), leave)).hasRedirectedUrl(at(""));
        assertThat(office.page(at(""))).contains("falta que un órgano decida");
        assertThat(office.post(at("/decide/acceptance/check"), resolution)).hasStatusOk();
        assertThat(office.post(at("/decide/acceptance/done"), resolution)).hasRedirectedUrl(at(""));
        assertThat(office.page(at(""))).contains("falta liquidar");
    }

    @Test
    void aFileThatIsNoImageIsRefusedAndAnImageIsKeptOnce() {
        String address = at("/images/new");
        assertThat(office.page(address)).contains("multipart/form-data", "Rosa Choc");
        Map<String, String> filled = asked("imageKind", "SIGNATURE");
        filled.put("whose", rosa.party().toString());
        byte[] page = "<html>no es una imagen</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(office.upload(address, filled, page))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#image\"", "no es una imagen PNG");
        for (int n = 0; n < 2; n++) {
            assertThat(office.upload(address, filled, PNG)).hasRedirectedUrl(at("/file"));
        }
        assertThat(images.of(site.books().cooperative(), rosa.id())).hasSize(1);
    }

    @Test
    void twoWhoMayBeOneAreComparedAndJoinedOnceSomebodyConfirmsIt() {
        Member again = office.member(site, "Rosa Choc");
        String list = site.address() + "/people/duplicates";
        String page = office.page(list);
        assertThat(page).contains("Rosa Choc", "El mismo nombre y nacimiento");
        ListFiles pairs = ListFiles.of(path -> office.ask(OfficeFixture.OFFICE, path), list);
        assertThat(pairs.assertWhole("una", "otra", "por qué").column("Una")).containsExactly("Rosa Choc");
        Matcher found = Pattern.compile("href=\"(" + list + "/[^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        String pair = found.group(1);
        assertThat(office.page(pair)).contains(rosa.number(), again.number());
        Map<String, String> filled = asked("survivor", rosa.party().toString());
        assertThat(office.post(pair, filled)).hasStatus(422).bodyText().contains("href=\"#reason\"", "checked");
        filled.put("reason", "Misma cédula vieja");
        assertThat(office.post(pair, filled)).hasStatusOk().bodyText().contains("¿Unir las dos");
        assertThat(office.page(list)).contains(pair);
        filled.put("confirmed", "yes");
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(pair, filled)).hasRedirectedUrl(list);
        }
        assertThat(office.page(list)).doesNotContain(pair);
        Map<String, String> anew = asked("survivor", rosa.party().toString());
        anew.put("reason", "Otra vez");
        assertThat(office.post(pair, anew))
                .as("said before anybody confirms it")
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"")
                .doesNotContain("¿Unir las dos");
        assertThat(parties.current(site.books().cooperative(), again.party())).isEqualTo(rosa.party());
    }

    @Test
    void onlyWhoMayIsShownTheWayThere() {
        assertThat(office.ask(new Somebody("members.read"), at("")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/keep/", "/decide/", "/pay/");
        assertThat(office.page(at(""))).contains("/keep/beneficiaries", "/decide/expulsion", "/pay/estate");
        assertThat(office.ask(OfficeFixture.OFFICE, at("/keep/expulsion"))).hasStatus(404);
    }

    private static Map<String, String> asked(String field, String text) {
        return new TreeMap<>(Map.of("request", RequestId.next().toString(), field, text));
    }

    private MembershipState state() {
        return memberships
                .state(site.books().cooperative(), rosa.id(), TestClock.TODAY)
                .orElseThrow();
    }

    private String at(String path) {
        return site.address() + "/members/" + rosa.number() + path;
    }
}

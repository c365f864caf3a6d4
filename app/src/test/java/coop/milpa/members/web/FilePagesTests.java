package coop.milpa.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.Profiles;
import coop.milpa.members.Registration;
import coop.milpa.members.ReviewProfile;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a member's file shows, and that images are given out as what they are. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
class FilePagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000049454e44ae426082");

    private static final Viewer NOBODY = new Somebody(Set.of());
    private static final Viewer TELLER = new Somebody(Set.of(MembersInTheMenu.READ, MembersInTheMenu.IMAGES));

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Members members;
    private final Profiles profiles;
    private final MemberImages images;
    private Optional<Cooperative> here = Optional.empty();
    private Optional<Member> maria = Optional.empty();
    private String address = "";

    FilePagesTests(
            MockMvcTester browser, Cooperatives cooperatives, Members members, Profiles profiles, MemberImages images) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.members = members;
        this.profiles = profiles;
        this.images = images;
    }

    @BeforeEach
    void aMember() {
        String code = "F" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Expedientes", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        here = Optional.of(made);
        var registration = new Registration(
                "7",
                "María Zúñiga",
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("", ""),
                IdentityDocument.NONE,
                Optional.of(LocalDate.of(2020, 1, 15)),
                "",
                "");
        maria = Optional.of(Objects.requireNonNull(
                members.register(made.id(), List.of(registration)).get("7")));
        address = "/c/" + code + "/members/7";
    }

    @Test
    void whoeverWasNeverAskedHasAnEmptyFile() {
        assertThat(page("/file", "es")).contains("Nadie le ha preguntado aún", "no tiene firmas ni fotografías");
    }

    @Test
    void theFileSaysWhatSheSaidAndWhyItIsARisk() {
        var office = new Office("Alcaldesa <i>municipal</i>", Optional.of(LocalDate.of(2024, 1, 14)));
        var facts = new ProfileFacts(
                new Exposure(Optional.of(office), List.of()),
                Optional.empty(),
                new Occupation("1113", "Comercia con telas"),
                new Activity(gtq("3500.00"), gtq("900.00"), Set.of(MovementKind.REMITTANCES)),
                "Su tienda");
        done(profiles.review(new ReviewProfile(
                here.orElseThrow().id(), RequestId.next(), maria.orElseThrow().id(), TestClock.TODAY, facts)));
        assertThat(page("/file", "es"))
                .contains(
                        "Alto",
                        "cargo público propio",
                        "Alcaldesa &lt;i&gt;municipal&lt;/i&gt;",
                        "Comercia con telas 1113",
                        "remesas",
                        "Su tienda",
                        "3,500.00")
                .doesNotContain("<i>municipal");
        assertThat(page("/file", "en")).contains("High", "public office of her own", "remittances");
    }

    @Test
    void anImageIsGivenOutAsWhatItIsAndKeptByNoCache() {
        MemberImage kept = signature();
        assertThat(browser.get().uri(address + "/images/" + kept.id()))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png")
                .hasHeader("Cache-Control", "no-store")
                .body()
                .isEqualTo(PNG);
        assertThat(page("/file", "es")).contains("Imágenes guardadas: 1. Su rol no permite verlas.");
    }

    @Test
    void aTellerFindsTheSignatureFromTheMembersPageWithoutTheFile() {
        MemberImage kept = signature();
        String list = address + "/images";
        String image = list + "/" + kept.id();
        assertThat(page("", "es", TELLER))
                .contains("href=\"" + list + "\"", "Firmas y fotografías")
                .doesNotContain(address + "/file");
        assertThat(page("/images", "es", TELLER))
                .contains(
                        "Firmas y fotografías de María Zúñiga",
                        "href=\"" + image + "\"",
                        "Firma de María Zúñiga",
                        "href=\"" + address + "\"")
                .doesNotContain(address + "/file", "Nadie le ha preguntado", "??");
        assertThat(page("/images", "en", TELLER))
                .contains("Signatures and photographs of María Zúñiga", "Signature of María Zúñiga")
                .doesNotContain("??");
        assertThat(browser.get().uri(image)).hasStatusOk().body().isEqualTo(PNG);
    }

    @Test
    void whoeverMayOpenTheFileFindsTheSignatureThere() {
        MemberImage kept = signature();
        Viewer services = new Somebody(Set.of(MembersInTheMenu.READ, MembersInTheMenu.FILE, MembersInTheMenu.IMAGES));
        assertThat(page("", "es", services))
                .contains("href=\"" + address + "/file\"")
                .doesNotContain(address + "/images");
        assertThat(page("/file", "es", services)).contains(address + "/images/" + kept.id());
        assertThat(page("", "es")).doesNotContain(address + "/images", address + "/file");
    }

    @Test
    void anImageThatIsNotInTheFileIsNotThere() {
        for (String nobodys : List.of("x", "01a20288-0d0d-7000-8ef4-1c660ab89745")) {
            assertThat(browser.get().uri(address + "/images/" + nobodys).header("Accept", "text/html"))
                    .hasStatus(404);
        }
    }

    private MemberImage signature() {
        return done(images.keep(new KeepImage(
                here.orElseThrow().id(),
                RequestId.next(),
                maria.orElseThrow().id(),
                maria.orElseThrow().party(),
                MemberImage.Kind.SIGNATURE,
                new ImageContent(PNG))));
    }

    private String page(String path, String language) {
        return page(path, language, NOBODY);
    }

    private String page(String path, String language, Viewer viewer) {
        return assertThat(browser.get()
                        .uri(address + path)
                        .header("Accept", "text/html")
                        .header("Accept-Language", language)
                        .requestAttr(Viewer.class.getName(), viewer))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private static Money gtq(String amount) {
        return Money.of(amount, Currency.getInstance("GTQ"));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}

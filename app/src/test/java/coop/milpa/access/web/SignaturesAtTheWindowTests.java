package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.access.CreateUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.StarterRole;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who pays out compares signatures, by links that lead nowhere she may not go. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SignaturesAtTheWindowTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000049454e44ae426082");
    private static final String MEMBER = "/c/FIRMAS/members/7";

    private final MockMvcTester server;
    private final Users users;
    private final Cooperatives cooperatives;
    private final Members members;
    private final MemberImages images;

    SignaturesAtTheWindowTests(
            MockMvcTester server, Users users, Cooperatives cooperatives, Members members, MemberImages images) {
        this.server = server;
        this.users = users;
        this.cooperatives = cooperatives;
        this.members = members;
        this.images = images;
    }

    @Test
    void aTellerComesFromTheMemberToHerSignatureAndIsRefusedTheFile() {
        Cooperative here = done(cooperatives.create(
                new CreateCooperative("FIRMAS", "Firmas", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        String signature = MEMBER + "/images/" + signature(here).id();
        Browser teller = teller(here);

        assertThat(teller.get(MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + MEMBER + "/images\"")
                .doesNotContain(MEMBER + "/file");
        assertThat(teller.get(MEMBER + "/images"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + signature + "\"", "Firma de María Zúñiga");
        assertThat(teller.get(signature)).hasStatusOk().body().isEqualTo(PNG);
        assertThat(teller.get(MEMBER + "/file")).hasStatus(403).bodyText().doesNotContain("Zúñiga", signature);
    }

    private MemberImage signature(Cooperative here) {
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
        Member maria = Objects.requireNonNull(
                members.register(here.id(), List.of(registration)).get("7"));
        return done(images.keep(new KeepImage(
                here.id(),
                RequestId.next(),
                maria.id(),
                maria.party(),
                MemberImage.Kind.SIGNATURE,
                new ImageContent(PNG))));
    }

    private Browser teller(Cooperative here) {
        var roles = new TreeSet<>(List.of(StarterRole.TELLER.code()));
        return Browser.of(
                server, done(users.create(new CreateUser(here.id(), "tere", "Tere Caal", Optional.empty(), roles))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}

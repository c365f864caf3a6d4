package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.done;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Admissions;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** What the examples about members need: people, a fee to be paid, and what the server called what it made. */
@TestComponent
class MemberExamples implements Examples {

    static final String PERMISSIONS = " members.read-file members.read-images members.read-applications members.admit"
            + " members.resolve members.merge members.cash";

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000049454e44ae426082");

    /** Operations that build on others, in their order. */
    private static final List<String> LATER = List.of(
            "enterPerson",
            "apply",
            "payApplication",
            "resolveApplications",
            "applications",
            "application",
            "nameBeneficiaries",
            "beneficiaries",
            "grantMandate",
            "mandates",
            "sharedAccounts",
            "revokeMandate",
            "review",
            "reviews",
            "resign",
            "acceptResignation",
            "departure",
            "recordDeath",
            "settle",
            "nameHeirs",
            "estate",
            "payEstate",
            "duplicates",
            "mergePeople");

    private static final Map<String, Named> MADE = Map.of(
            "enterPerson", new Named("/person", id(0, 1)),
            "apply", new Named("/application", id(1, 1)),
            "grantMandate", new Named("/mandate", id(2, 1)));

    private final ApiFixture fixture;
    private final Parties parties;
    private final Admissions admissions;
    private final Cooperatives cooperatives;
    private final Branches branches;
    private final MemberImages images;
    private final Settings settings;
    private final Map<String, String> real = new HashMap<>();

    MemberExamples(
            ApiFixture fixture,
            Parties parties,
            Admissions admissions,
            Cooperatives cooperatives,
            Branches branches,
            MemberImages images,
            Settings settings) {
        this.fixture = fixture;
        this.parties = parties;
        this.admissions = admissions;
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.images = images;
        this.settings = settings;
    }

    @Override
    public void begin(Cooperative home, Member rosa) {
        settings.set(
                home.id(),
                SettingKey.text("contributions.entrance-fee.person", ""),
                new Settings.Decision<>(TestClock.TODAY, "GTQ 10.00", Source.unconfirmed("made up for a test")));
        done(branches.open(home.id(), "002", "El Mercado"));
        real.put("A-21", fixture.member(home, "Marta Choc").number());
        real.put("A-22", fixture.member(home, "Elvira Tut").number());
        real.put("A-23", fixture.member(home, "Irma Xol").number());
        Member leaves = fixture.member(home, "Julia Caal");
        fixture.account(home, leaves, "5.00");
        real.put("A-24", leaves.number());
        real.put(id(0, 2), person(home.id()).toString());
        real.put(id(0, 3), person(home.id()).toString());
        real.put(id(1, 2), application(home));
        var image = new KeepImage(
                home.id(),
                RequestId.next(),
                rosa.id(),
                rosa.party(),
                MemberImage.Kind.SIGNATURE,
                new ImageContent(PNG));
        real.put(id(3, 1), done(images.keep(image)).id().toString());
    }

    private PartyId person(CooperativeId home) {
        var said = new Particulars(
                PartyKind.PERSON,
                PartyName.of("Marta", "Choc", "", ""),
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                "",
                List.of());
        return done(parties.enter(new EnterParty(home, RequestId.next(), said, List.of())))
                .id();
    }

    private String application(Cooperative home) {
        var branch = cooperatives.mainBranch(home.id()).id();
        var command = new ApplyForMembership(
                home.id(), RequestId.next(), person(home.id()), branch, Optional.empty(), List.of("copia del DPI"));
        return done(admissions.apply(command)).id().toString();
    }

    /** How the examples call something: of which kind, and which of them. */
    private static String id(int kind, int which) {
        return "019cad9c-a%d00-7000-8000-00000000000%d".formatted(kind, which);
    }

    @Override
    public Map<String, String> real() {
        return real;
    }

    @Override
    public boolean isBySomebodyElse(String operation) {
        return Set.of("payApplication", "resolveApplications").contains(operation);
    }

    @Override
    public Map<String, Named> made() {
        return MADE;
    }

    /** Places behind those that build on nothing. */
    @Override
    public int lateness(String operation) {
        return LATER.indexOf(operation) + 1;
    }
}

package coop.milpa.members.internal;

import static coop.milpa.members.internal.MembershipFixture.done;
import static coop.milpa.members.internal.MembershipFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.ImageContent;
import coop.milpa.members.ImageId;
import coop.milpa.members.ImageRefusal;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImage.Kind;
import coop.milpa.members.MemberImages;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.platform.Subject;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Signatures and photographs: what they are is looked at, old ones stay, nobody else's get in. */
@ModuleTest
@Import({BooksFixture.class, MembershipFixture.class})
class ImagesTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String JPEG = "ffd8ffe000104a46494600ffd9";
    private static final String PNG = "89504e470d0a1a0a0000000049454e44ae426082";

    private final MemberImages images;
    private final MandateBook mandates;
    private final Settings settings;
    private final AuditTrail trail;
    private final BooksFixture proof;
    private final MembershipFixture fixture;
    private Open open;
    private Member rosa;

    ImagesTests(
            MemberImages images,
            MandateBook mandates,
            Settings settings,
            AuditTrail trail,
            BooksFixture proof,
            MembershipFixture fixture) {
        this.images = images;
        this.mandates = mandates;
        this.settings = settings;
        this.trail = trail;
        this.proof = proof;
        this.fixture = fixture;
    }

    @BeforeEach
    void rosaIsAMember() {
        open = fixture.open(TODAY);
        rosa = fixture.member(open, fixture.person(open.cooperative()));
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(open);
    }

    @Test
    void aNewSignatureTakesThePlaceOfTheOldOneWhichIsKept() {
        MemberImage old = done(images.keep(signature(rosa.party(), PNG)));
        MemberImage fresh = done(images.keep(signature(rosa.party(), JPEG)));
        assertThat(images.of(open.cooperative(), rosa.id())).containsExactly(fresh, old);
        assertThat(fresh.format()).isEqualTo(ImageContent.Format.JPEG);
        assertThat(images.content(open.cooperative(), rosa.id(), old.id())).contains(content(PNG));
        assertThat(images.content(open.cooperative(), rosa.id(), fresh.id())).contains(content(JPEG));
    }

    @Test
    void whatIsNoWholeImageIsRefusedWhateverItIsCalled() {
        assertThat(refusal(images.keep(signature(rosa.party(), "255044462d312e37"))))
                .isInstanceOf(ImageRefusal.NoImage.class);
        assertThat(refusal(images.keep(signature(rosa.party(), PNG.substring(0, PNG.length() - 2)))))
                .isInstanceOf(ImageRefusal.NoImage.class);
        assertThat(refusal(images.keep(signature(rosa.party(), "")))).isInstanceOf(ImageRefusal.NoImage.class);
        assertThat(images.of(open.cooperative(), rosa.id())).isEmpty();
    }

    @Test
    void anImageIsNoLargerThanTheCooperativeKeepsThem() {
        settings.set(
                open.cooperative(),
                MembersSettings.IMAGE_BYTES_MAX,
                new Decision<>(TODAY, 13L, Source.unconfirmed("made up for a test")));
        done(images.keep(signature(rosa.party(), JPEG)));
        assertThat(refusal(images.keep(signature(rosa.party(), PNG)))).isEqualTo(new ImageRefusal.ImageTooLarge(13));
    }

    @Test
    void onlyHersAndOfThoseWhoMayActForHerAreKept() {
        PartyId luis = fixture.person(open.cooperative());
        assertThat(refusal(images.keep(signature(luis, PNG)))).isEqualTo(new ImageRefusal.NobodyOfHers(luis));
        var power = new Mandate(luis, new Power.Authorised(), Optional.empty(), TODAY, Optional.empty());
        done(mandates.grant(new GrantMandate(open.cooperative(), RequestId.next(), rosa.id(), power)));
        assertThat(done(images.keep(signature(luis, PNG))).party()).isEqualTo(luis);
    }

    @Test
    void askingTwiceKeepsOnce() {
        KeepImage command = signature(rosa.party(), PNG);
        MemberImage first = done(images.keep(command));
        assertThat(done(images.keep(command))).isEqualTo(first);
        var other =
                new KeepImage(open.cooperative(), command.request(), rosa.id(), rosa.party(), Kind.PHOTO, content(PNG));
        assertThat(refusal(images.keep(other))).isInstanceOf(ImageRefusal.RequestReused.class);
        assertThat(images.of(open.cooperative(), rosa.id())).containsExactly(first);
    }

    @Test
    void whoeverLooksAtAnImageStandsInTheAuditTrail() {
        MemberImage image = done(images.keep(signature(rosa.party(), PNG)));
        images.of(open.cooperative(), rosa.id());
        assertThat(looks()).isEmpty();

        images.content(open.cooperative(), rosa.id(), image.id());
        images.content(open.cooperative(), rosa.id(), ImageId.next());

        assertThat(looks()).singleElement().asString().contains(image.id().toString());
    }

    @Test
    void anImageIsReadInTheFileOfItsMemberAlone() {
        MemberImage hers = done(images.keep(signature(rosa.party(), PNG)));
        Member luis = fixture.member(open, fixture.person(open.cooperative()));
        assertThat(images.content(open.cooperative(), luis.id(), hers.id())).isEmpty();
        assertThat(images.content(CooperativeId.next(), rosa.id(), hers.id())).isEmpty();
    }

    private KeepImage signature(PartyId party, String bytes) {
        return new KeepImage(open.cooperative(), RequestId.next(), rosa.id(), party, Kind.SIGNATURE, content(bytes));
    }

    /** What the trail says of looks at images of hers. */
    private List<String> looks() {
        var hers = new AuditQuery.OfSubject(new Subject("member", rosa.id().toString()));
        return trail.read(open.cooperative(), AuditQuery.latest(hers, 100)).records().stream()
                .map(AuditRecord::change)
                .filter(change -> change.action().equals("members.image-seen"))
                .map(Object::toString)
                .toList();
    }

    private static ImageContent content(String bytes) {
        return new ImageContent(HexFormat.of().parseHex(bytes));
    }
}

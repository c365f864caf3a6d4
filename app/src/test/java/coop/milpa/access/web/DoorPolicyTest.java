package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.Level;
import coop.milpa.access.SignedIn;
import coop.milpa.access.User;
import coop.milpa.access.web.DoorPolicy.Answer;
import coop.milpa.access.web.Route.About;
import coop.milpa.access.web.Route.Standing;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Needs;
import coop.milpa.web.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody is told at the door, rule by rule in their order. */
class DoorPolicyTest {

    private static final String FIGURES = "figures.read";
    private static final String PEOPLE = "members.read";
    private static final About NETWORK = new About.TheNetwork();

    private final DoorPolicy policy =
            new DoorPolicy(List.of(Permission.ofFigures(FIGURES), Permission.ofPeople(PEOPLE)));

    @Test
    void aRouteThatNamesNothingIsClosedEvenToTheNetwork() {
        var route = new Route(Optional.empty(), NETWORK);
        assertThat(policy.decide(Optional.of(who(Level.NETWORK, FIGURES)), route))
                .isEqualTo(Answer.NOT_THERE);
    }

    @Test
    void aPermissionThatNobodyDeclaredIsHeldByNobody() {
        assertThat(decide(who(Level.NETWORK, "nonsense.read"), "nonsense.read", NETWORK))
                .isEqualTo(Answer.NOT_THERE);
    }

    @Test
    void whatNeedsNothingIsForEverybody() {
        assertThat(policy.decide(Optional.empty(), new Route(Optional.of(Needs.NOTHING), NETWORK)))
                .isEqualTo(Answer.COME_IN);
    }

    @Test
    void allElseBeginsWithSigningIn() {
        for (String needed : List.of(Needs.SIGN_IN, FIGURES, PEOPLE)) {
            assertThat(policy.decide(Optional.empty(), new Route(Optional.of(needed), body(Standing.STRANGER))))
                    .isEqualTo(Answer.SIGN_IN);
        }
    }

    @Test
    void whoCameWithAOneTimePasswordChoosesHerOwnFirst() {
        SignedIn fresh = new SignedIn(user(), Level.COOPERATIVE, Optional.of("A"), Set.of(FIGURES), true);
        assertThat(decide(fresh, FIGURES, body(Standing.OWN))).isEqualTo(Answer.CHANGE_PASSWORD);
        assertThat(decide(fresh, Needs.SIGN_IN, NETWORK)).isEqualTo(Answer.COME_IN);
    }

    @Test
    void onlyTheNetworkLooksAtTheNetwork() {
        assertThat(decide(who(Level.NETWORK, FIGURES), FIGURES, NETWORK)).isEqualTo(Answer.COME_IN);
        assertThat(decide(who(Level.FEDERATION, FIGURES), FIGURES, NETWORK)).isEqualTo(Answer.GO_HOME);
        assertThat(decide(who(Level.COOPERATIVE, FIGURES), FIGURES, NETWORK)).isEqualTo(Answer.GO_HOME);
    }

    @Test
    void whatIsAnothersIsNotThereWhateverOneMay() {
        assertThat(decide(who(Level.COOPERATIVE, FIGURES, PEOPLE), FIGURES, body(Standing.STRANGER)))
                .isEqualTo(Answer.NOT_THERE);
        assertThat(decide(who(Level.COOPERATIVE), FIGURES, body(Standing.STRANGER)))
                .isEqualTo(Answer.NOT_THERE);
    }

    @Test
    void figuresAreSeenFromAboveAndPeopleAreNot() {
        SignedIn above = who(Level.FEDERATION, FIGURES, PEOPLE);
        assertThat(decide(above, FIGURES, body(Standing.ABOVE))).isEqualTo(Answer.COME_IN);
        assertThat(decide(above, PEOPLE, body(Standing.ABOVE))).isEqualTo(Answer.NOT_ALLOWED);
    }

    @Test
    void atHomeItIsThePermissionThatCounts() {
        SignedIn teller = who(Level.COOPERATIVE, FIGURES);
        assertThat(decide(teller, FIGURES, body(Standing.OWN))).isEqualTo(Answer.COME_IN);
        assertThat(decide(teller, PEOPLE, body(Standing.OWN))).isEqualTo(Answer.NOT_ALLOWED);
    }

    private Answer decide(SignedIn who, String needed, About about) {
        return policy.decide(Optional.of(who), new Route(Optional.of(needed), about));
    }

    private static About body(Standing standing) {
        return new About.Body(standing);
    }

    private static SignedIn who(Level level, String... permissions) {
        return new SignedIn(user(), level, Optional.of("A"), Set.of(permissions), false);
    }

    private static User user() {
        return new User(ActorId.next(), CooperativeId.next(), "ana", "Ana", Optional.empty(), List.of("x"), false);
    }
}

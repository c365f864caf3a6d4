package coop.milpa.origination.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditVersion.Band;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.ActorId;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.origination.Vote;
import coop.milpa.origination.Vote.Choice;
import coop.milpa.origination.internal.VotePolicy.Result;
import coop.milpa.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What votes come to. The voter called 0 took the application down. */
class VotePolicyTest {

    private static final ActorId TAKER = voter(0);

    @Test
    void anOfficerDecidesAlsoWhatSheTookDown() {
        assertThat(policy(Level.OFFICER, 1, Choice.FOR).result()).isEqualTo(Result.GRANTED);
        assertThat(policy(Level.OFFICER, 1, Choice.AGAINST).result()).isEqualTo(Result.DENIED);
        assertThat(policy(Level.OFFICER, 1, Choice.RECUSED).result()).isEqualTo(Result.OPEN);
        assertThat(policy(Level.OFFICER, 2, Choice.FOR).result()).isEqualTo(Result.OPEN);
    }

    @Test
    void managersDecideOnceSomebodyElseSaysTheSame() {
        assertThat(policy(Level.MANAGER, 1, Choice.FOR).result()).isEqualTo(Result.OPEN);
        assertThat(policy(Level.MANAGER, 1, Choice.AGAINST).result()).isEqualTo(Result.OPEN);
        assertThat(policy(Level.MANAGER, 1, Choice.RECUSED, Choice.FOR).result())
                .isEqualTo(Result.GRANTED);
        assertThat(policy(Level.MANAGER, 2, Choice.FOR, Choice.FOR).result()).isEqualTo(Result.GRANTED);
        assertThat(policy(Level.MANAGER, 2, Choice.FOR, Choice.AGAINST).result())
                .isEqualTo(Result.OPEN);
    }

    @Test
    void aCommitteeDecidesByItsMinutesOnly() {
        VotePolicy all = policy(Level.COMMITTEE, 2, Choice.FOR, Choice.FOR, Choice.FOR);
        assertThat(all.result()).isEqualTo(Result.OPEN);
        assertThat(all.undecided(3)).isEmpty();
        assertThat(all.grants()).isTrue();
    }

    @Test
    void whoDoesNotTakePartIsNotCounted() {
        assertThat(policy(Level.COMMITTEE, 1, Choice.FOR, Choice.FOR, Choice.RECUSED)
                        .undecided(3))
                .contains(new OriginationRefusal.NoQuorum(2, 3));
    }

    @Test
    void enoughForItAreNotEnoughIfAsManyAreAgainst() {
        assertThat(policy(Level.COMMITTEE, 2, Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.AGAINST)
                        .grants())
                .isFalse();
        assertThat(policy(Level.COMMITTEE, 3, Choice.FOR, Choice.FOR, Choice.AGAINST)
                        .grants())
                .isFalse();
    }

    @Test
    void aCommitteeOfWhoTookItDownDecidesNothing() {
        assertThat(policy(Level.COMMITTEE, 1, Choice.FOR).undecided(1)).contains(new OriginationRefusal.FourEyes());
        assertThat(policy(Level.COMMITTEE, 1, Choice.AGAINST).undecided(1)).isEmpty();
    }

    private static VotePolicy policy(Level level, int votes, Choice... choices) {
        List<Vote> cast = IntStream.range(0, choices.length)
                .mapToObj(n -> new Vote(1, voter(n), LocalDate.of(2026, 3, 2), choices[n], "porque sí"))
                .toList();
        return new VotePolicy(
                new Band(1_000, level, votes), cast, vote -> vote.voter().equals(TAKER));
    }

    private static ActorId voter(int n) {
        return Actor.named(Actor.Kind.PERSON, "vota " + n).id();
    }
}

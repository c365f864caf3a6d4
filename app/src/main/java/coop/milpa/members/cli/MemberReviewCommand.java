package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Profile;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.Profiles;
import coop.milpa.members.ReviewProfile;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes down what a member says for her profile: for the first time, or again. */
@Command(name = "review")
public final class MemberReviewCommand extends MemberCommand {

    private static final List<String> COLUMNS = List.of("number", "reviewed_on", "risk", "because", "next_review");

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    @Mixin
    private ProfileOptions said = new ProfileOptions();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<ProfileFacts> facts = said.given(cooperative.currency());
        return facts.isPresent()
                ? withMember(cooperative, number, member -> review(cooperative, member, facts.get()))
                : misused("members.say-profile", ProfileFacts.TEXT_MAX);
    }

    private int review(Cooperative cooperative, Member member, ProfileFacts facts) {
        RequestId request = SaidRequests.of("review", cooperative.id(), member.id(), on, facts);
        var command = new ReviewProfile(cooperative.id(), request, member.id(), on, facts);
        return switch (platform().port(Profiles.class).review(command)) {
            case Outcome.Done<Profile>(Profile profile) -> {
                output().table(COLUMNS, List.of(row(profile)));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Profile>(Refusal why) -> refused(why);
        };
    }

    private List<String> row(Profile profile) {
        return List.of(
                number,
                profile.on().toString(),
                profile.risk().name(),
                profile.because().stream().map(key -> text(key)).collect(Collectors.joining(", ")),
                profile.nextReview().toString());
    }
}

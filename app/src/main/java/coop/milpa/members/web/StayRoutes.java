package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.Fields;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.members.MemberBranches;
import coop.milpa.members.MemberBranches.Stay;
import coop.milpa.members.TransferMember;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.RegistryRefusal;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which branch serves a member, from which day on. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{number}/branches")
class StayRoutes {

    private static final int BRANCH_MAX = 10;

    private final NamedMembers named;
    private final MemberBranches stays;
    private final Branches branches;
    private final Requests requests;
    private final Answers answers;

    StayRoutes(NamedMembers named, MemberBranches stays, Branches branches, Requests requests, Answers answers) {
        this.named = named;
        this.stays = stays;
        this.branches = branches;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * A time in a branch.
     *
     * @param branch  its code
     * @param from  the first day; missing for the branch she began with
     * @param reason  why she moved there; empty for the branch she began with
     */
    record StayText(String branch, Optional<String> from, String reason) {}

    /** First day first. */
    @GetMapping
    @Needs(MembersInTheMenu.READ)
    ResponseEntity<String> all(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        Member member = named.member(home, number);
        Map<BranchId, String> codes = branches.of(home).stream().collect(Collectors.toMap(Branch::id, Branch::code));
        List<StayText> all = stays.history(home, member.id()).stream()
                .map(each -> told(each, codes.getOrDefault(each.branch(), "")))
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> move(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        return requests.carryOut(call, moving(named.member(cooperative, number)), reader);
    }

    /** Where she moves, from which day on, and why. */
    private record Moving(String branch, LocalDate from, String reason) {

        static Moving read(Fields fields) {
            return new Moving(
                    fields.text("branch", BRANCH_MAX),
                    fields.day("from"),
                    fields.text("reason", TransferMember.REASON_MAX));
        }
    }

    private Operation<?> moving(Member member) {
        return new OneByOne<>(
                "members.transfer", Moving::read, (cooperative, asked) -> move(cooperative, member, asked));
    }

    private Outcome<Reply> move(CooperativeId cooperative, Member member, Asked<Moving> asked) {
        Moving body = asked.body();
        return branches.find(cooperative, body.branch())
                .map(to -> stays.transfer(new TransferMember(
                                cooperative, asked.request(), member.id(), to.id(), body.from(), body.reason()))
                        .map(stay -> Reply.created(told(stay, to.code()), NamedMembers.subject(member))))
                .orElseGet(() -> Outcome.refused(new RegistryRefusal.UnknownBranch(body.branch())));
    }

    private static StayText told(Stay stay, String code) {
        return new StayText(code, stay.from().map(LocalDate::toString), stay.reason());
    }
}

package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a signature or a photograph of a member, or of somebody who may act for her, into her file. */
@Command(name = "image")
public final class MemberImageCommand extends MemberCommand {

    private static final List<String> COLUMNS = List.of("image", "party", "kind", "format", "from", "hash");
    private static final long FILE_BYTES_MAX = 5_000_000;

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--party", paramLabel = "ID")
    private Optional<UUID> party = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    private MemberImage.Kind kind = MemberImage.Kind.SIGNATURE;

    @Option(names = "--file", paramLabel = "FILE", required = true)
    private Path file = Path.of("");

    @Override
    protected int call(Cooperative cooperative) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > FILE_BYTES_MAX) {
            return misused("members.no-image-file", file.toString(), FILE_BYTES_MAX);
        }
        var content = new ImageContent(Files.readAllBytes(file));
        return withMember(cooperative, number, member -> keep(cooperative, member, content));
    }

    private int keep(Cooperative cooperative, Member member, ImageContent content) {
        PartyId whose = party.map(PartyId::new).orElse(member.party());
        Optional<LocalDate> open = platform().port(Days.class).open(cooperative.id());
        RequestId request = SaidRequests.of("image", cooperative.id(), member.id(), whose, kind, content.hash(), open);
        var command = new KeepImage(cooperative.id(), request, member.id(), whose, kind, content);
        return switch (platform().port(MemberImages.class).keep(command)) {
            case Outcome.Done<MemberImage>(MemberImage image) -> {
                output().table(COLUMNS, List.of(row(image)));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<MemberImage>(Refusal why) -> refused(why);
        };
    }

    private static List<String> row(MemberImage image) {
        return List.of(
                image.id().toString(),
                image.party().toString(),
                image.kind().name(),
                image.format().name(),
                image.from().toString(),
                image.hash());
    }
}

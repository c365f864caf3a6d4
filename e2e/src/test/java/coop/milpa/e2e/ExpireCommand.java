package coop.milpa.e2e;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets two hours go by for somebody who is signed in at a cooperative, as if she had looked away for so long. */
@Command(name = "expire")
public final class ExpireCommand extends CliCommand {

    private static final List<String> STEPS =
            List.of("""
                create temporary table late as
                select s.* from access.session s join access.user_account u using (cooperative_id, user_id)
                where u.name = '%s'
                """, "delete from access.session where token_hash in (select token_hash from late)", """
                insert into access.session (cooperative_id, token_hash, session_id, user_id, proven, began_at, seen_at,
                    ends_at, came_from)
                select cooperative_id, token_hash, session_id, user_id, proven, began_at - interval '2 hours',
                       seen_at - interval '2 hours', ends_at, came_from
                from late
                """);

    @Option(names = "--cooperative", required = true)
    private String code = "";

    @Option(names = "--user", required = true)
    private String user = "";

    @Override
    public Integer call() {
        var cooperative =
                platform().port(Cooperatives.class).byCode(code).orElseThrow().id();
        JdbcClient jdbc = platform().port(JdbcClient.class);
        platform()
                .port(TenantScope.class)
                .run(
                        cooperative,
                        () -> STEPS.forEach(
                                step -> jdbc.sql(step.formatted(user)).update()));
        return ExitStatus.DONE;
    }
}

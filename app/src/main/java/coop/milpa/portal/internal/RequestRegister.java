package coop.milpa.portal.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.MemberRequest.Answer;
import coop.milpa.portal.MemberRequest.Asked;
import coop.milpa.portal.PortalRequests.Inbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What members asked for, in PostgreSQL. */
@Repository
class RequestRegister {

    private static final String SELECT = """
            select request_id, member_id, kind, words, asked_at, branch_id, answer, answer_words, answered_by,
                answered_at
            from portal.member_request where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    RequestRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, MemberRequest asked) {
        jdbc.sql("""
                        insert into portal.member_request (cooperative_id, request_id, member_id, kind, words, asked_at,
                            branch_id)
                        values (:cooperative, :request, :member, :kind, :words, :at, :branch)
                        """)
                .param("cooperative", cooperative.value())
                .param("request", asked.id().value())
                .param("member", asked.member().value())
                .param("kind", asked.kind().name())
                .param("words", asked.words())
                .param("at", asked.asked().at().atOffset(ZoneOffset.UTC))
                .param("branch", asked.asked().branch().map(BranchId::value).orElse(null))
                .update();
    }

    /** Whether it was waiting: of two who answer at once, one does. */
    boolean answer(CooperativeId cooperative, RequestId id, Answer answer) {
        return jdbc.sql("""
                        update portal.member_request set answer = :answer, answer_words = :words, answered_by = :by,
                            answered_at = greatest(:at, asked_at)
                        where cooperative_id = :cooperative and request_id = :request and answer is null
                        """)
                        .param("answer", answer.done() ? "DONE" : "REFUSED")
                        .param("words", answer.words())
                        .param("by", answer.by())
                        .param("at", answer.at().atOffset(ZoneOffset.UTC))
                        .param("cooperative", cooperative.value())
                        .param("request", id.value())
                        .update()
                == 1;
    }

    Optional<MemberRequest> find(CooperativeId cooperative, RequestId id) {
        return jdbc.sql(SELECT + "and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    List<MemberRequest> of(CooperativeId cooperative, MemberId member, int limit) {
        return jdbc.sql(SELECT + "and member_id = :member order by asked_at desc, request_id desc limit :limit")
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("limit", limit)
                .query((row, n) -> request(row))
                .list();
    }

    List<MemberRequest> page(Inbox inbox, long offset, int limit) {
        String order = inbox.answered() ? "answered_at desc" : "asked_at";
        return in(inbox, SELECT + condition(inbox) + " order by " + order + ", request_id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> request(row))
                .list();
    }

    long count(Inbox inbox) {
        return in(
                        inbox,
                        "select count(*) from portal.member_request where cooperative_id = :cooperative "
                                + condition(inbox))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** What was asked of no branch in particular is everybody's. */
    private static String condition(Inbox inbox) {
        return "and (:branch::uuid is null or branch_id is null or branch_id = :branch) and answer is "
                + (inbox.answered() ? "not null" : "null");
    }

    private StatementSpec in(Inbox inbox, String sql) {
        return jdbc.sql(sql)
                .param("cooperative", inbox.cooperative().value())
                .param("branch", inbox.branch().map(BranchId::value).orElse(null));
    }

    long waitingCount(CooperativeId cooperative, MemberId member) {
        return jdbc.sql("""
                        select count(*) from portal.member_request
                        where cooperative_id = :cooperative and member_id = :member and answer is null
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static MemberRequest request(ResultSet row) throws SQLException {
        return new MemberRequest(
                new RequestId(row.getObject("request_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                MemberRequest.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                new Asked(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("branch_id", UUID.class))
                                .map(BranchId::new)),
                answer(row));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        Optional<String> answer = AccessRegister.text(row, "answer");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                answer.get().equals("DONE"),
                row.getString("answer_words"),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant()));
    }
}

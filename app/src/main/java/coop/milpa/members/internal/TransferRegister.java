package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.MemberBranches.Stay;
import coop.milpa.members.TransferMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps transfers between branches; rows are added and never changed. Works in the caller's transaction. */
@Repository
class TransferRegister {

    private final JdbcClient jdbc;

    TransferRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A transfer as it is kept. */
    record Kept(MemberId member, Stay stay) {

        boolean isOf(TransferMember command) {
            return member.equals(command.member())
                    && stay.equals(new Stay(command.to(), Optional.of(command.from()), command.reason()));
        }
    }

    void add(TransferMember command) {
        jdbc.sql("""
                        insert into members.transfer (cooperative_id, member_id, from_on, branch_id, request_id, reason)
                        values (:cooperative, :member, :from, :branch, :request, :reason)
                        """)
                .param("cooperative", command.cooperative().value())
                .param("member", command.member().value())
                .param("from", command.from())
                .param("branch", command.to().value())
                .param("request", command.request().value())
                .param("reason", command.reason())
                .update();
    }

    Optional<Kept> find(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("select * from members.transfer where cooperative_id = :cooperative and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Kept(new MemberId(row.getObject("member_id", UUID.class)), stay(row)))
                .optional();
    }

    /** First day first. */
    List<Stay> of(CooperativeId cooperative, MemberId member) {
        return jdbc.sql("""
                        select branch_id, from_on, reason from members.transfer
                        where cooperative_id = :cooperative and member_id = :member
                        order by from_on
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> stay(row))
                .list();
    }

    /** Where she applied; empty if she was entered without an application. */
    Optional<BranchId> appliedAt(CooperativeId cooperative, MemberId member) {
        return jdbc.sql("""
                        select branch_id from members.application
                        where cooperative_id = :cooperative and member_id = :member
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> new BranchId(row.getObject("branch_id", UUID.class)))
                .optional();
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                new BranchId(row.getObject("branch_id", UUID.class)),
                Optional.of(row.getObject("from_on", LocalDate.class)),
                row.getString("reason"));
    }
}

package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.Registration;
import coop.milpa.registry.Status;
import coop.milpa.registry.StatusChange;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers and statuses of cooperatives, in PostgreSQL. */
@Repository
class StandingRegister {

    private final JdbcClient jdbc;

    StandingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says no if the authority has a number already, and nothing was changed. */
    boolean add(CooperativeId cooperative, Registration registration) {
        return jdbc.sql("""
                        insert into registry.registration (cooperative_id, authority, number, registered_on)
                        values (:cooperative, :authority, :number, :on)
                        on conflict (cooperative_id, authority) do nothing
                        """)
                        .param("cooperative", cooperative.value())
                        .param("authority", registration.authority())
                        .param("number", registration.number())
                        .param("on", registration.on())
                        .update()
                == 1;
    }

    /** Says no if a status was decided for that day, and nothing was changed. */
    boolean add(CooperativeId cooperative, StatusChange change) {
        return jdbc.sql("""
                        insert into registry.status (cooperative_id, valid_from, status, reason)
                        values (:cooperative, :from, :status, :reason)
                        on conflict (cooperative_id, valid_from) do nothing
                        """)
                        .param("cooperative", cooperative.value())
                        .param("from", change.from())
                        .param("status", change.status().name())
                        .param("reason", change.reason())
                        .update()
                == 1;
    }

    List<Registration> registrations(CooperativeId cooperative) {
        return jdbc.sql("""
                        select authority, number, registered_on from registry.registration
                        where cooperative_id = :cooperative order by authority
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Registration(
                        row.getString("authority"),
                        row.getString("number"),
                        row.getObject("registered_on", LocalDate.class)))
                .list();
    }

    List<StatusChange> changes(CooperativeId cooperative) {
        return jdbc.sql("""
                        select status, valid_from, reason from registry.status
                        where cooperative_id = :cooperative order by valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new StatusChange(
                        Status.valueOf(row.getString("status")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason")))
                .list();
    }
}

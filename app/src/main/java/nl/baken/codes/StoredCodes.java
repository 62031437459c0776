package nl.baken.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.baken.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes as rows. */
@Repository
class StoredCodes {

    private final JdbcClient jdbc;

    StoredCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Code> all() {
        return jdbc.sql("""
                        select list, code, label_nl, label_en, publication_group, valid_from, valid_until
                        from codes.code
                        order by list, position, code
                        """).query((row, number) -> code(row)).list();
    }

    String title(CodeList list, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return jdbc.sql("select label_nl, label_en from codes.code_list where list = ?")
                .param(list.name())
                .query((row, number) -> row.getString(english ? "label_en" : "label_nl"))
                .single();
    }

    /** False when the list has that code already. */
    boolean add(Code code) {
        return jdbc.sql("""
                        insert into codes.code (list, code, label_nl, label_en, position, publication_group, valid_from, adapted)
                        values (:list, :code, :labelNl, :labelEn,
                                (select coalesce(max(position), 0) + 1 from codes.code where list = :list),
                                :publicationGroup, :from, true)
                        on conflict do nothing
                        """)
                        .param("list", code.list().name())
                        .param("code", code.code())
                        .param("labelNl", code.labelNl())
                        .param("labelEn", code.labelEn())
                        .param("publicationGroup", code.publicationGroup())
                        .param("from", code.valid().from())
                        .update()
                == 1;
    }

    void retire(CodeList list, String code, LocalDate from) {
        jdbc.sql("update codes.code set valid_until = :from, adapted = true where list = :list and code = :code")
                .param("from", from)
                .param("list", list.name())
                .param("code", code)
                .update();
    }

    void relabel(CodeList list, String code, String labelNl, String labelEn) {
        jdbc.sql("""
                        update codes.code set label_nl = :labelNl, label_en = :labelEn, adapted = true
                        where list = :list and code = :code
                        """)
                .param("labelNl", labelNl)
                .param("labelEn", labelEn)
                .param("list", list.name())
                .param("code", code)
                .update();
    }

    private static Code code(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String group = row.getString("publication_group");
        return new Code(
                CodeList.valueOf(row.getString("list")),
                code,
                row.getString("label_nl"),
                row.getString("label_en"),
                group == null ? code : group,
                Period.of(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)));
    }
}

package nl.baken.access;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The names of the fields that a request sends, completed with those of the parts and rows of its form: Spring makes a part
 * only when it sees a name of it. A plain value in the place of a part was sent by no form of ours.
 */
final class FieldNames {

    private final Set<String> sent;
    private final Set<String> names;

    private FieldNames(Set<String> sent) {
        this.sent = sent;
        this.names = new HashSet<>(sent);
    }

    static Set<String> completed(Class<?> form, Set<String> sent) {
        FieldNames completed = new FieldNames(sent);
        if (FormBinder.isPart(form)) {
            completed.fields(form, "");
        }
        return completed.names;
    }

    /** Whether a field of a form is a list of choices, of which each is sent under the same name. */
    static boolean takesSeveral(Class<?> form, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        int row = first.indexOf('[');
        String field = row < 0 ? first : first.substring(0, row);
        return Arrays.stream(form.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(component -> ResolvableType.forMethodReturnType(component.getAccessor()))
                .map(type -> row < 0 ? type.toClass() : type.getGeneric().toClass())
                .anyMatch(type -> dot < 0
                        ? type == List.class
                        : FormBinder.isPart(type) && takesSeveral(type, name.substring(dot + 1)));
    }

    private void fields(Class<?> part, String path) {
        for (RecordComponent field : part.getRecordComponents()) {
            field(ResolvableType.forMethodReturnType(field.getAccessor()), path + field.getName());
        }
    }

    private void field(ResolvableType type, String name) {
        if (FormBinder.isPart(type.toClass())) {
            if (sent.contains(name)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            names.add(name + ".");
            fields(type.toClass(), name + ".");
        } else if (type.toClass() == List.class) {
            rows(type.getGeneric(), name);
        }
    }

    // Rows of parts are sent by their index, chosen boxes by the name of their list alone.
    private void rows(ResolvableType row, String list) {
        int last = last(list);
        boolean parts = FormBinder.isPart(row.toClass());
        if (parts ? sent.contains(list) : last >= 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        for (int at = 0; at <= last; at++) {
            names.add(list + "[" + at + "]");
            field(row, list + "[" + at + "]");
        }
    }

    // Frame lets no other index through than a small number.
    private int last(String list) {
        return sent.stream()
                .filter(name -> name.startsWith(list + "["))
                .mapToInt(name -> Integer.parseInt(name.substring(list.length() + 1, name.indexOf(']', list.length()))))
                .max()
                .orElse(-1);
    }
}

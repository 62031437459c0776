package nl.baken.access;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Set;
import nl.baken.access.Frame.PlainText;
import nl.baken.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Reads what a request sends into the record of its form, and nothing but the parameters of the request. A field that was
 * left out reads as an empty one, so that no form meets a null where it asks for a text, a list or a part of itself.
 */
class FormBinder extends ServletRequestDataBinder {

    private @Nullable AbstractPropertyBindingResult mistaken;

    FormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    // Of a form with a mistake Spring keeps the errors apart from what was typed: then only some fields show again, and
    // whoever looks for more mistakes cannot tell them.
    @Override
    public void construct(ServletRequest request) {
        super.construct(request);
        if (getBindingResult().hasErrors() && getTarget() instanceof Record) {
            AbstractPropertyBindingResult together = createBeanPropertyBindingResult();
            together.addAllErrors(getBindingResult());
            mistaken = together;
        }
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        return mistaken == null ? super.getInternalBindingResult() : mistaken;
    }

    // The names are asked for at once: what no form of ours sends is refused whichever field is read first.
    @Override
    protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
        Completed completed = new Completed(request, this);
        completed.getNames();
        return completed;
    }

    // An editor would trim the text.
    @Override
    public <T> @Nullable T convertIfNecessary(
            @Nullable Object value, @Nullable Class<T> type, @Nullable MethodParameter field) {
        return field != null && field.hasParameterAnnotation(AsTyped.class) && type != null && type.isInstance(value)
                ? type.cast(value)
                : super.convertIfNecessary(value, type, field);
    }

    @Override
    protected boolean shouldConstructArgument(MethodParameter field) {
        return isPart(field.getParameterType());
    }

    /** Whether a type has fields of its own on a form; an identifier is one value, though it is a record. */
    static boolean isPart(Class<?> type) {
        return type.isRecord() && !Id.class.isAssignableFrom(type);
    }

    private static final class Completed extends ServletRequestValueResolver {

        private final @Nullable ResolvableType form;

        Completed(ServletRequest request, FormBinder binder) {
            super(request, binder);
            this.form = binder.getTargetType();
        }

        @Override
        protected @Nullable Object getRequestParameter(String name, Class<?> type) {
            Object sent = super.getRequestParameter(name, type);
            if (sent == null && Character.isLetter(name.charAt(0))) {
                return empty(name, type);
            }
            return sent instanceof String text && type != String.class ? PlainText.written(text) : sent;
        }

        // Names that begin with no letter are Spring's own, which ask for the box behind a box that was not ticked.
        private @Nullable Object empty(String name, Class<?> type) {
            if (type == String.class) {
                return "";
            }
            return type == List.class && !getNames().contains(name + "[0]") ? new String[0] : null;
        }

        @Override
        protected Set<String> initParameterNames(ServletRequest request) {
            Set<String> sent = super.initParameterNames(request);
            return form == null ? sent : FieldNames.completed(form.toClass(), sent);
        }
    }
}

package app.carnet.foundation;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes {@link ExpiredForms}; named in faces-config.xml. */
public class ExpiredFormsFactory extends ExceptionHandlerFactory {

    public ExpiredFormsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExpiredForms(getWrapped().getExceptionHandler());
    }
}

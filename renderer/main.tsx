import { setupListeners } from '@reduxjs/toolkit/query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Provider } from 'react-redux';
import { texts } from '../shared/i18n/window.ts';
import { App } from './app/App.tsx';
import { findBridge } from './app/bridge.ts';
import { ConfirmRegion } from './app/ConfirmRegion.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { NoticeRegion } from './app/NoticeRegion.tsx';
import { createStore } from './app/store.ts';
import './ui/tokens.css';
import './ui/base.css';

const container = document.getElementById('root');
if (container === null) throw new Error('the page has no root element');

const store = createStore(findBridge());
setupListeners(store.dispatch);

document.documentElement.lang = texts.locale;
createRoot(container).render(
  <StrictMode>
    <Provider store={store}>
      <I18nProvider locale={texts.locale}>
        <ErrorBoundary>
          <NoticeRegion>
            <ConfirmRegion>
              <App />
            </ConfirmRegion>
          </NoticeRegion>
        </ErrorBoundary>
      </I18nProvider>
    </Provider>
  </StrictMode>,
);

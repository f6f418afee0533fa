import { texts } from '../../../shared/i18n/window.ts';
import { Form } from '../../ui/Form.tsx';
import { Page } from './Page.tsx';
import { useProfileForm } from './useProfileForm.tsx';

const nothingMore = (): void => undefined;

/** Asked once, before anything is shown: each gesture bears a name. What follows appears by itself. */
export function ProfileScreen() {
  const { fields, form } = useProfileForm(null, nothingMore);
  return (
    <Page title={texts.welcome.profile.screenTitle}>
      <Form {...form} submit={texts.welcome.profile.start}>
        {fields}
      </Form>
    </Page>
  );
}

import { useWords } from '../wording/words.ts';
import { Banknote, Clock3, Database, Eye, FileText, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { paperPages } from '../choices/paper-pages.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import type { ScreenProps } from '../frame/screen-props.ts';
import { chosenProcedure } from '../session/kiosk-context.ts';

const kindIcons = {
  'hand-in': <FileText aria-hidden="true" />,
  show: <Eye aria-hidden="true" />,
  database: <Database aria-hidden="true" />,
};

/** What to bring, how long it takes, what it costs: before the number, so that nobody waits for nothing. */
export function PapersScreen({ context, send }: ScreenProps) {
  const t = useWords();
  const { session } = context;
  const { locale, page } = session;
  const procedure = chosenProcedure(context);
  const pages = paperPages(procedure?.papers ?? [], session);
  return (
    <Page
      title={t('papers.title')}
      over={procedure?.name[locale]}
      helper={t('papers.missing')}
      onBack={() => send({ type: 'back' })}
      middle={<MoreButton page={page} pages={pages.length} send={send} />}
      action={{ text: t('proceed'), onPress: () => send({ type: 'proceed' }) }}
      className="page-papers"
    >
      <div className="papers">
        {(pages[page] ?? []).map(({ kind, texts }) => (
          <section key={kind}>
            <h2>
              {kindIcons[kind]}
              {t(`papers.${kind}`)}
            </h2>
            <ul>
              {texts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        ))}
        {pages[0]?.length === 0 && <p>{t('papers.none')}</p>}
        {procedure?.papersConfirmed === false && <Unconfirmed />}
      </div>
      {procedure !== undefined && (
        <dl className="facts">
          <Fact icon={<Clock3 aria-hidden="true" />} name={t('papers.time')} sure={procedure.timeConfirmed}>
            {procedure.time[locale]}
          </Fact>
          <Fact icon={<Banknote aria-hidden="true" />} name={t('papers.fee')} sure={procedure.feeConfirmed}>
            {procedure.fee[locale]}
          </Fact>
          {procedure.note !== undefined && (
            <Fact icon={<Info aria-hidden="true" />} name={t('papers.note')} sure>
              {procedure.note[locale]}
            </Fact>
          )}
        </dl>
      )}
    </Page>
  );
}

type FactProps = { icon: ReactNode; name: string; sure: boolean; children: string };

function Fact({ icon, name, sure, children }: FactProps) {
  return (
    <div className="fact">
      <dt>
        {icon}
        {name}
      </dt>
      <dd>
        {children} {!sure && <Unconfirmed />}
      </dd>
    </div>
  );
}

function Unconfirmed() {
  const t = useWords();
  return <em className="unconfirmed">{`(${t('unconfirmed')})`}</em>;
}

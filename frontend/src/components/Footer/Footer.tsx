import { Link } from 'react-router'

const links = [
  { to: '/accessibility', text: 'Accessibility' },
  { to: '/privacy', text: 'Privacy' },
  { to: '/about', text: 'About Doorway' },
  { to: '/criteria', text: 'Criteria' },
  { to: '/who-decides-what', text: 'Who decides what' },
]

export function Footer() {
  return (
    <footer className="dw-footer">
      <div className="nhsuk-width-container">
        <h2 className="nhsuk-heading-s dw-footer__heading">If you need help now</h2>
        <p>
          This work can bring things up. If someone is in danger, call <a href="tel:999">999</a>. For health advice at
          any time, including for your mind, call <a href="tel:111">NHS 111</a>.
        </p>
        <nav aria-label="About this service">
          <ul className="dw-footer__links">
            {links.map(({ to, text }) => (
              <li key={to}>
                <Link to={to}>{text}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
